import {expect, test} from "vitest";
import {namesakes} from "../src/collection/collection.js";

const documents = [{document_id: "east"}, {document_id: "west"}];
const units = [
  {unit_id: "a", name: "省教育厅"},
  {unit_id: "b", name: "省教育厅"},
  {unit_id: "c", name: "省财政厅"},
  {unit_id: "d", name: "教育部"},
  {unit_id: "e", name: "教育部"}
];

test("units of one name in two documents are told apart by the number of their document", () => {
  const named = [
    {unit_id: "a", document_id: "east"},
    {unit_id: "a", document_id: "east"},
    {unit_id: "b", document_id: "west"},
    {unit_id: "c", document_id: "west"}
  ];
  expect([...namesakes(documents, units, named)]).toEqual([
    ["a", 1],
    ["b", 2]
  ]);
});

test("a name that no other named unit bears stands alone, also where the register has it twice", () => {
  expect(namesakes(documents, units, [{unit_id: "d", document_id: "east"}]).size).toBe(0);
});

test("a unit that stands in both documents has no number of one", () => {
  const named = [
    {unit_id: "a", document_id: "east"},
    {unit_id: "a", document_id: "west"},
    {unit_id: "b", document_id: "west"}
  ];
  expect([...namesakes(documents, units, named)]).toEqual([["b", 2]]);
});
