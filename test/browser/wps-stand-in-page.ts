import { believedBehaviours } from "../stand-in/wps/behaviours";
import { WpsStandIn } from "../stand-in/wps/wps-stand-in";

/** Runs in the page before anything of ours: what WPS puts there, and the stand-in for the test to act as the user. */
const standIn = new WpsStandIn(believedBehaviours);

Object.assign(window, { standIn, Application: standIn.application });
