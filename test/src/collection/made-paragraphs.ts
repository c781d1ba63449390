import { drawOne, type Draw } from "../narrative/draw";

/** Signs that make no words, so that two texts are never alike by chance. */
export function ownParagraph(draw: Draw, length: number): string {
  let words = "";
  for (let count = 0; count < length; count++)
    words += String.fromCharCode(0x4e00 + draw(3000)) + (count % 23 === 22 ? "。" : "");
  return `${words}。`;
}

/** As somebody changes what he copied: another figure, another name, a word here and there. */
export function copied(paragraph: string, draw: Draw): string {
  const signs = [...paragraph];
  for (let edit = 0; edit < 3; edit++) signs[draw(signs.length)] = drawOne(["新", "", "了", "的5"], draw);
  return signs.join("");
}
