import fc from "fast-check";
import { strToU8 } from "fflate";
import { SaxesParser } from "saxes";
import { ImportError } from "../../../src/importers/import-error";
import { readXml } from "../../../src/importers/xml";

type Event = readonly string[];

/** What we hear of a text; undefined where we refuse it. */
function ours(text: string): readonly Event[] | undefined {
  const events: Event[] = [];
  try {
    readXml(strToU8(text), "x", {
      open: (name, attributes) =>
        void events.push(["open", name, attributes.get("a") ?? "", attributes.get("b:c") ?? ""]),
      close: (name, inner) => void events.push(["close", name, inner]),
    });
    return events;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** What a parser with all the rules of XML hears; undefined where it refuses. */
function strict(text: string): readonly Event[] | undefined {
  const events: Event[] = [];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let inner = "";
  parser.on("text", (piece) => (inner += piece));
  parser.on("cdata", (piece) => (inner += piece));
  parser.on("opentag", ({ name, attributes }) => {
    inner = "";
    events.push(["open", name, attributes["a"] ?? "", attributes["b:c"] ?? ""]);
  });
  parser.on("closetag", ({ name }) => {
    events.push(["close", name, inner]);
    inner = "";
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
    return events;
  } catch {
    return undefined;
  }
}

it("hears what a strict parser hears, wherever that one accepts the text", () => {
  const piece = fc.constantFrom(
    "<x>",
    "</x>",
    "<y/>",
    "<y />",
    '<x a="1">',
    "<x a='&lt;2' b:c = \"3\">",
    "</x >",
    "甲",
    "&amp;",
    "&#20013;",
    "&#x4e2d;",
    "<!-- <x> -->",
    "<![CDATA[<x>]]>",
    "<?p <x>?>",
    "\r\n",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `<x>${pieces.join("")}</x>`;
      const truth = strict(text);
      if (truth === undefined) return;
      expect(ours(text)).toEqual(truth);
    }),
    { numRuns: 3000 },
  );
});

it("never throws anything but an ImportError, and always ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>/=!-[]CDAT&;#x'\" a"), maxLength: 60 }), (text) => {
      ours(text);
      ours(`<x>${text}</x>`);
      ours(`<x ${text}>`);
    }),
    { numRuns: 3000 },
  );
});

it("stops where its reader has heard enough", () => {
  const heard: string[] = [];
  readXml(strToU8("<x><y/><z/></x>"), "x", { stopAfter: "y", close: (name) => void heard.push(name) });
  expect(heard).toEqual(["y"]);
});
