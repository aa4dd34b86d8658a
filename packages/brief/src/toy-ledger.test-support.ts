/** A small ledger of made-up events, claims and one series: what a toy brief tells of the record. */
import { ledgerOf } from "@inflow/evidence";

const source = `id: agency-2026
title: "Figures of an agency"
publisher: "An agency"
published: 2026-03
url: "https://agency.example.org/figures"
licence: "public domain"
read: whole
verified: "yes"
`;

const cite = '[{ source: agency-2026, at: "table 2", verified: "yes", read: whole }]';

const EVENTS = `about: "Toy events."
events:
  - { id: deployment-2025-08, row: A1, date: "2025-08", precision: month, kind: deployment, says: "Ships deploy, 4 of them.", sources: ${cite}, confidence: high }
  - { id: strike-2025-09-02, row: A2, date: "2025-09-02", precision: day, kind: strike, says: "A first strike.", quantity: { value: 11, low: null, high: null, unit: death, is: "people killed so far" }, sources: ${cite}, confidence: high }
  - { id: strike-2026-04-14, row: null, date: "2026-04-14", precision: day, kind: strike, says: "A strike.", quantity: { value: 175, low: null, high: null, unit: death, is: "people killed so far" }, sources: ${cite}, confidence: high }
  - { id: strike-2026-06-18, row: null, date: "2026-06-18", precision: day, kind: strike, says: "A later strike, not totalled.", sources: ${cite}, confidence: high }
  - { id: cost-first, row: null, date: "2026-01-15", precision: day, kind: cost, says: "A first total.", quantity: { value: 300, low: null, high: null, unit: MUSD, is: "reported total" }, sources: ${cite}, confidence: high }
  - { id: cost-later, row: null, date: "2026-05-21", precision: day, kind: cost, says: "A later total.", quantity: { value: 647, low: null, high: null, unit: MUSD, is: "reported total" }, sources: ${cite}, confidence: high }
  - { id: cost-a-day, row: null, date: "2026-05-22", precision: day, kind: cost, says: "A day of it.", quantity: { value: 3, low: null, high: null, unit: MUSD/day, is: "reported total" }, sources: ${cite}, confidence: high }
  - { id: cost-ships, row: null, date: "2025-08", until: "2026-02", precision: month, kind: cost, says: "Ships.", quantity: { value: 2900, low: null, high: null, unit: MUSD, is: "operating cost of the build-up" }, sources: ${cite}, confidence: high }
`;

const claim = (id: string, who: string, says: string, extra = ""): string =>
  `  - { id: ${id}, row: null, who: "${who}", date: "2025-09-03", precision: day, says: "${says}", sources: ${cite}, against: [{ what: event/strike-2025-09-02, shows: "7 % by another measure" }], status: "No 1 basis was found."${extra} }\n`;

const CLAIMS = `about: "Toy claims."
claims:
${claim("loss-two-per-cent", "A secretary", "They lose 2 % of their cargo.")}${claim("fentanyl-ports-of-entry", "An agency", "About 90 % is seized at ports of entry.", ", quantity: { value: 0.9, low: null, high: null, unit: '1' }")}${claim("narcotics-on-board-2025-09", "A president", "It carried narcotics.")}${claim("sustained-not-symbolic-2025-09", "A secretary", "It is sustained.")}${claim("price-rise-2025-11", "An administrator", "The price rose by 30 %.", ", contradicts: [no-noticeable-difference-2025-11]")}${claim("no-noticeable-difference-2025-11", "A commander", "No difference.", ", contradicts: [price-rise-2025-11]")}${claim("colombia-most-cues", "A ministry", "Most tips are ours.")}${claim("cost-definition-incremental", "An inspector", "About 647 million dollars.")}`;

const SERIES = `id: us-overdose-vsrr
title: "Overdose deaths"
is: "Deaths in 12 months."
by: 12 months ending
sources: ${cite}
licence: "public domain"
vintage: "2026"
columns: [{ name: synthetic-opioids, unit: death, is: "synthetic opioids" }]
rows: rows.csv
`;

export const toyLedger = ledgerOf(
  new Map([
    ["sources/agency-2026.yaml", source],
    ["events/toy.yaml", EVENTS],
    ["claims/toy.yaml", CLAIMS],
    ["series/us-overdose-vsrr/series.yaml", SERIES],
    [
      "series/us-overdose-vsrr/rows.csv",
      "key,synthetic-opioids,status\n2022-12,74829,verified\n2024-12,48662,verified\n2026-03,35423,verified\n",
    ],
  ]),
);
