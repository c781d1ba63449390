import { isNewEnough } from "../../receive/page/old-browser";

it.each([
  ["Chrome/69.0.3494.0 Safari/537.36", false],
  ["Chrome/85.0.4183.121 Safari/537.36", false],
  ["Chrome/86.0.4240.75 Safari/537.36", true],
  ["Chrome/104.0.0.0 Safari/537.36 Edg/104.0.1293.47", true],
  ["Gecko/20100101 Firefox/128.0", true],
])("of %s says whether it can run the page: %s", (agent, isNew) => {
  expect(isNewEnough(agent)).toBe(isNew);
});
