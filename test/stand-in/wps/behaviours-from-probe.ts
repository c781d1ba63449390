import { behaviourNames, believedBehaviours, type Behaviours, possibleBehaviours } from "./behaviours";

/** The stand-in's behaviours as a real WPS answered them; what it was not asked stays as we believe it to be. Throws for an answer that we do not know. */
export function behavioursFromProbe(report: string): Behaviours {
  const { kind, answers } = JSON.parse(report) as { kind?: unknown; answers?: Readonly<Record<string, string>> };
  if (kind !== "nianbao-wps-probe" || answers === undefined) throw new Error("not a report of our probe");
  const told = behaviourNames.flatMap((name) => {
    const answer = answers[name];
    if (answer === undefined) return [];
    const possible: readonly string[] = possibleBehaviours[name];
    if (!possible.includes(answer)) throw new Error(`${name}: ${answer} is none of ${possible.join(", ")}`);
    return [[name, answer] as const];
  });
  return { ...believedBehaviours, ...Object.fromEntries(told) };
}
