/** Small made-up files in the shape of each public format: invented figures, real headers. Nothing of a real file is here. */
import { zipSync } from "fflate";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const TODAY = "2026-11-22";

const VSRR_HEAD =
  "State,Year,Month,Period,Indicator,Data Value,Percent Complete,Percent Pending Investigation,State Name,Footnote,Footnote Symbol,Predicted Value";
const differ = "Numbers may differ from published reports using final data. See Technical Notes.";

export const vsrr = [
  VSRR_HEAD,
  `US,2025,January,12 month-ending,"Synthetic opioids, excl. methadone (T40.4)","4,034",100,0.01,United States,${differ},**,"4,100"`,
  `US,2025,February,12 month-ending,"Synthetic opioids, excl. methadone (T40.4)",3990,100,0.01,United States,Underreported due to incomplete data.,*,4080`,
  `NY,2025,January,12 month-ending,Cocaine (T40.5),120,100,0.2,New York,${differ},**,`,
  `YC,2025,January,12 month-ending,Cocaine (T40.5),230,100,0.2,New York City,${differ},**,`,
  `AK,2025,January,12 month-ending,Cocaine (T40.5),,100,0.2,Alaska,${differ}  Data suppressed (<10).,**,`,
  `AL,2025,January,12 month-ending,Cocaine (T40.5),,100,0.2,Alabama,${differ} Data not shown due to low data quality.,**,`,
  `AL,2025,January,12 month-ending,Percent with drugs specified,97.5,100,0.2,Alabama,${differ},**,`,
  "",
].join("\n");

export const vsrrOld = [
  "State,State Name,Year,Month,Period,Indicator,Data Value,Percent Complete,Percent Pending Investigation,Footnote",
  'AK,Alaska,2015,January,12 month-ending,Number of Deaths,"4,034",100,0,',
  "AK,Alaska,2015,February,12 month-ending,Number of Deaths,4084,100,0,*Likely underreported due to incomplete data",
  "",
].join("\n");

export const vsrrApi = JSON.stringify([
  {
    year: "2025",
    month: "January",
    period: "12 month-ending",
    indicator: "Heroin (T40.1)",
    data_value: "812",
    state: "OH",
  },
  {
    year: "2025",
    month: "February",
    period: "12 month-ending",
    indicator: "Heroin (T40.1)",
    state: "OH",
    footnote: "Data suppressed (<10).",
  },
]);

export const wonder = [
  '"Notes"\t"State"\t"State Code"\t"Year"\t"Year Code"\t"Month"\t"Month Code"\tDeaths\tPopulation\tCrude Rate',
  '\t"Ohio"\t"39"\t"2021"\t"2021"\t"Jan., 2021 (provisional)"\t"2021/01"\t31\tNot Applicable\tNot Applicable',
  '\t"Ohio"\t"39"\t"2021"\t"2021"\t"Feb., 2021 (provisional)"\t"2021/02"\tSuppressed\tNot Applicable\tNot Applicable',
  '"Total"\t"Ohio"\t"39"\t"2021"\t"2021"\t\t\t36\t11000000\tUnreliable',
  '"Total"\t\t\t\t\t\t\t36\t11000000\t0.33',
  '"---"',
  '"Dataset: Multiple Cause of Death, 2018-2021"',
  '"Query Parameters:"',
  '"MCD - ICD-10 Codes: T40.5 (Cocaine)"',
  '"Group By: State, Year, Month"',
  '"---"',
  "Caveats:",
  '"1. Made up for a test, wrapped over',
  'two lines."',
].join("\r\n");

const CBP_HEAD =
  "FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)";
export const cbp = [
  CBP_HEAD,
  "2026 (FYTD),OCT,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Cocaine,4,1000.5",
  "2026 (FYTD),OCT,U.S. Border Patrol,Coastal/Interior,Other,MIAMI SECTOR,Cocaine,2,499.5",
  "2026 (FYTD),DEC,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Other Drugs**,3,0",
  "2026 (FYTD),NOV,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Fentanyl,3,12.25",
  "2025,SEP,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Cocaine,7,2000",
  "",
].join("\n");

export const amo = [
  CBP_HEAD.replace("Area of Responsibility", "Branch"),
  "2026 (FYTD),OCT,Air and Marine Operations,Coastal/Interior,Other,Example Long Range Branch,Cocaine,1,1702.83",
  "2026 (FYTD),NOV,Air and Marine Operations,Coastal/Interior,Other,Example Coast Branch,Cocaine,2,43.78",
  "",
].join("\n");

export const nflis = [
  "LABTYPE,RPTAGGR,YYYY,PERIOD,DRUG_REPORTS,QUERY_RUN_DATE,SUBSTANCE_ID,SUBSTANCE_DESCRIPTION,BASE_ID,BASE_DESCRIPTION,DRUG_CATEGORY_CODE,DRUG_CATEGORY_DESCRIPTION,STATE,STATE_LONG_NAME,STATE_FIPS",
  '"Local/Municipal,State,Federal,Private","DrugReport  ","2025","SA2 (JUL - DEC)","514","2026-03-03 13:26:55","1","EXAMPLAMINE","1","Examplamine","33","Example","PA","Pennsylvania","42"',
  '"Local/Municipal,State,Federal,Private","DrugReport  ","2025","SA2 (JUL - DEC)","6","2026-03-03 13:26:55","2","EXAMPLAMINE HCL","1","Examplamine","33","Example","PA","Pennsylvania","42"',
  '"Local/Municipal,State,Federal,Private","DrugReport  ","2024","SA1 (JAN - JUN)","178","2026-03-03 13:26:55","1","EXAMPLAMINE","1","Examplamine","33","Example","FL","Florida","12"',
  "",
].join("\n");

export const nflisHalves = "year,half,state,drug_base,reports\n2024,SA1,AK,Examplamine,2\n2024,SA2,AL,Examplamine,5\n";

export const nflisTable = [
  "Table 3. State Counts for Examplamines: 2021,,,",
  '"Counts submitted to laboratories from January 1, 2021, through December 31, 2021",,,',
  "Drug,Alabama,Alaska,",
  'Examplamine,"2,787",0,',
  "Otherine,4, ,",
  " ,,,",
  "Drug,Ohio,Texas,",
  "Examplamine,1,2,",
  "Otherine,3,4,",
  " ,,,",
  '"Source: made up for a test.",,,',
  "",
].join("\n");

const ACLED_HEAD =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
const acledRow = (
  id: string,
  date: string,
  precision: number,
  type: string,
  notes: string,
  dead: number,
  stamp: number,
): string =>
  `${id},${date},2025,${precision},x,${type},y,"Actor, one",,1,,,,,,999,Caribbean,Exampleland,Coast,,,Example Bay,12.5,-68.25,3,Times,National,"${notes}",${dead},,${stamp}`;
export const acled = [
  ACLED_HEAD,
  acledRow("ZZZ1", "04 September 2025", 1, "Battles", `A ""quoted"" word.`, 2, 1),
  acledRow("ZZZ2", "2025-09-12", 3, "Battles", "First line\ncontinues, on a second.", 1, 2),
  acledRow("ZZZ2", "2025-09-12", 3, "Battles", "A later version.", 4, 3),
  acledRow("ZZZ3", "2025-10-01", 1, "Protests", "Ñandú, café.", 0, 1),
  "",
].join("\n");

export const events =
  "date,says,place,kind,source\n2025-09-02,Something was announced.,Exampleland,statement,a page\n2025-10,Something else happened.,Exampleland,legal,a page\n";
export const series =
  'date,value,series,unit,place\n2025-01,"1,234.5",price,USD,US\n2025-02,,price,USD,US\n2025-01,7,purity,%,US\n2025-02,8,purity,%,US\n';

export type CellValue = string | number | null;

const letters = (column: number): string => String.fromCharCode(65 + column);
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const cellXml = (value: CellValue, ref: string): string => {
  if (value === null) return "";
  return typeof value === "number"
    ? `<c r="${ref}"><v>${value}</v></c>`
    : `<c r="${ref}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};

export const sheetXml = (
  rows: readonly (readonly CellValue[])[],
  tail = "",
  dimension = `A1:H${rows.length}`,
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows
    .map(
      (row, r) => `<row r="${r + 1}">${row.map((value, c) => cellXml(value, `${letters(c)}${r + 1}`)).join("")}</row>`,
    )
    .join("")}</sheetData>${tail}</worksheet>`;

/** An .xlsx of named sheets given as XML. */
export const workbookOf = (sheets: Readonly<Record<string, string>>): Uint8Array => {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheets[name]!;
  });
  const bytes = Object.entries(parts).map(([name, text]) => [name, utf8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: "2020-01-01T00:00:00" });
};

export const seizuresRows: readonly (readonly CellValue[])[] = [
  ["Drug seizures (made up)", null],
  ["Region", "SubRegion", "Country", "DrugGroup", "DrugName", "Reference year", "Kilograms", "Iso3_code"],
  ["Americas", null, "Exampleland", "Cocaine-type", "Cocaine (total of all forms)", 2023, 100, "ZZZ"],
  ["Americas", null, "Exampleland", "Cocaine-type", "Cocaine hydrochloride", 2023, 80, "ZZZ"],
  ["Americas", null, "Exampleland", "Cocaine-type", '"Crack" cocaine', 2023, 20, "ZZZ"],
  ["Americas", null, "Exampleland", "Cocaine-type", "Coca bush", 2023, 9000000, "ZZZ"],
  ["Americas", null, "Exampleland", "Cocaine-type", "Cocaine hydrochloride", 2022, 30, "ZZZ"],
  ["Americas", null, "Exampleland", "Cocaine-type", '"Crack" cocaine', 2022, 5, "ZZZ"],
  ["Americas", null, "Exampleland", "Opioids", "Heroin", 2022, "<1", "ZZZ"],
];
export const pricesRows: readonly (readonly CellValue[])[] = [
  ["Prices (made up)", null],
  ["Country/Territory", "Drug", "LevelOfSale", "Year", "Typical_USD", "Minimum_USD", "Maximum_USD", "Unit"],
  ["Exampleland", "Cocaine salts", "Retail", 2023, 70, null, null, "Gram"],
  ["Exampleland", "Cocaine salts", "Wholesale", 2023, null, 1800, 2600, "Kilogram"],
  ["Exampleland", "Cocaine salts", "Wholesale", 2022, null, 1800, null, "Kilogram"],
  ["Exampleland", "Heroin", "Retail", 2023, null, null, null, "Gram"],
];
export const priceSeriesRows: readonly (readonly CellValue[])[] = [
  ["Cocaine prices in the United States (made up)", null],
  [null, 2020, 2021, 2022],
  ["Average, in US$", 120, 121, null],
  ["Adjusted for inflation, in 2023 US$", 130, 131, null],
  [null, null],
  ["Wholesale, US$ per kilogram", null],
  [null, 2020, 2021, 2022],
  ["Average, in US$", 27000, null, 28000],
];
export const cocaRows: readonly (readonly CellValue[])[] = [
  ["Global illicit cultivation of coca bush, hectares (made up)", null],
  [null, null, 2021, 2022, 2023],
  ["SOUTH AMERICA", null],
  ["Peru c, d", null, 80, 95, null],
  ["Exampleland (best estimate) a", null, 200, 230, 250],
  ["Lower bound", null, 190, 220, 240],
  ["Exampleland b", null, null, null, 260],
  ["Peru d", null, null, null, 93],
  ["Total", null, 280, 325, null],
  ["Source: made up for a test", null],
];

export const seizures = (): Uint8Array => workbookOf({ Seizures: sheetXml(seizuresRows) });
export const prices = (): Uint8Array => workbookOf({ "Prices in USD": sheetXml(pricesRows) });
export const priceSeries = (): Uint8Array => workbookOf({ Cocaine_US: sheetXml(priceSeriesRows) });
export const coca = (): Uint8Array => workbookOf({ Coca: sheetXml(cocaRows) });

/** One twin of every format, as bytes. */
export const twins = (): readonly (readonly [format: string, bytes: Uint8Array])[] => [
  ["cdc-vsrr", utf8(vsrr)],
  ["cdc-vsrr", utf8(vsrrOld)],
  ["cdc-vsrr", utf8(vsrrApi)],
  ["cdc-wonder", utf8(wonder)],
  ["cbp-drug-seizures", utf8(cbp)],
  ["cbp-air-and-marine", utf8(amo)],
  ["nflis", utf8(nflis)],
  ["nflis-half-years", utf8(nflisHalves)],
  ["nflis-table-3", utf8(nflisTable)],
  ["acled", utf8(acled)],
  ["events", utf8(events)],
  ["series", utf8(series)],
  ["unodc-7.1-seizures", seizures()],
  ["unodc-8.1-prices", prices()],
  ["unodc-8.3-price-series", priceSeries()],
  ["unodc-6.1.1-coca", coca()],
];
