import {
  APP_NAMESPACE,
  appRules,
  type ElementRule,
  imageRules,
  OVERRIDES_NAMESPACE,
  overridesRules,
  TYPES_NAMESPACE,
  typesRules,
} from "./manifest-schema";
import type { ManifestElement } from "./read-manifest";

const rulesOf: ReadonlyMap<string, ReadonlyMap<string, ElementRule>> = new Map([
  [APP_NAMESPACE, appRules],
  [OVERRIDES_NAMESPACE, overridesRules],
  [TYPES_NAMESPACE, typesRules],
]);

/** Elements that are unknown, in a wrong place or order, missing, too many, or lack an attribute. */
export function shapeFaults(element: ManifestElement, parent?: ManifestElement): readonly string[] {
  const rule = ruleOf(element, parent);
  if (rule === undefined) return [`${element.path}: no such element in ${element.namespace || "no namespace"}`];
  return [
    ...(rule.required ?? [])
      .filter((name) => !element.attributes.has(name))
      .map((name) => `${element.path}: lacks the attribute ${name}`),
    ...orderFaults(element, rule),
    ...element.children.flatMap((child) => shapeFaults(child, element)),
  ];
}

function ruleOf({ name, namespace }: ManifestElement, parent: ManifestElement | undefined): ElementRule | undefined {
  if (name === "Image" && namespace === TYPES_NAMESPACE)
    return parent?.name === "Images" ? imageRules.inImages : imageRules.inIcon;
  return rulesOf.get(namespace)?.get(name);
}

function orderFaults({ path, children }: ManifestElement, rule: ElementRule): readonly string[] {
  const slots = rule.children.map((slot) => ({
    name: slot.replace(/[?*+]$/, ""),
    isRequired: !/[?*]$/.test(slot),
    isMany: /[*+]$/.test(slot),
  }));
  const faults: string[] = [];
  let reached = -1;
  for (const { name } of children) {
    const place = slots.findIndex((slot) => slot.name === name);
    if (place < 0) faults.push(`${path}: must not contain ${name}`);
    else if (place < reached) faults.push(`${path}: ${name} must stand before ${slots[reached]?.name ?? ""}`);
    reached = Math.max(reached, place);
  }
  for (const { name, isRequired, isMany } of slots) {
    const count = children.filter((child) => child.name === name).length;
    if (isRequired && count === 0) faults.push(`${path}: lacks ${name}`);
    if (!isMany && count > 1) faults.push(`${path}: has ${count} ${name}, one is allowed`);
  }
  return faults;
}
