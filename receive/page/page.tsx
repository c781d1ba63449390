import { createRoot } from "react-dom/client";
import { startCrew } from "../crew/crew";
import { isNewEnough } from "./old-browser";
import "./page.css";
import { ReceivePage } from "./ReceivePage";

const page = document.getElementById("page");
// A browser that is too old has been told so already.
if (page !== null && isNewEnough(navigator.userAgent)) createRoot(page).render(<ReceivePage startCrew={startCrew} />);
