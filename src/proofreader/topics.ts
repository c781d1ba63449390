import type { Topic } from "../rules/quantity";
import { matchesOf } from "./manuscript";

/** A topic is named here. */
export interface NamedTopic {
  readonly topic: Topic;
  readonly start: number;
}

/** The topics of a sentence in the order in which they are named; inside the words of one, none begins. */
export function topicsNamed(text: string, topics: readonly Topic[]): readonly NamedTopic[] {
  const all = topics
    .flatMap((topic, order) =>
      matchesOf(topic.named, text).map(({ 0: words, index }) => ({
        topic,
        order,
        start: index,
        end: index + words.length,
      })),
    )
    .sort((one, other) => one.start - other.start || one.order - other.order);
  const named: NamedTopic[] = [];
  let last = 0;
  for (const { topic, start, end } of all) {
    if (start < last) continue;
    named.push({ topic, start });
    last = end;
  }
  return named;
}
