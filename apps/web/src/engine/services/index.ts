/** What the page can ask of the desk besides answers, by name; each service stands in the file of its subject. */
import type { Desk } from "../desk.ts";
import { briefService } from "./brief.ts";
import { chainService, nearestParametersService, quantitiesService } from "./chain.ts";
import { compareService } from "./compare.ts";
import { dialRecord } from "./dial-record.ts";
import { dialsService } from "./dials.ts";
import { driversService } from "./drivers.ts";
import { evidenceService, nearestSourceService } from "./evidence.ts";
import { factsService } from "./facts.ts";
import { fentanylService } from "./fentanyl.ts";
import { importLimitService, importService } from "./import.ts";
import { parquetService, runSeriesService } from "./runs.ts";
import { singleFuturesService } from "./single-futures.ts";
import { soFarService } from "./so-far.ts";
import { sourcesOf } from "./sources.ts";
import { checkStudyService, commandService, openScenarioFileService, studyYamlService } from "./study-file.ts";
import { tableParquetService } from "./table-parquet.ts";
import { whenCurveService, whenService, whenSignalService } from "./when.ts";
import { openFutureService, worldsService } from "./worlds.ts";

/** Answers a call with something that can be cloned; throws an Error whose message can be shown. */
export type Service = (desk: Desk, args: never) => unknown | Promise<unknown>;

export const services = {
  brief: briefService,
  chain: chainService,
  quantities: quantitiesService,
  nearestParameters: nearestParametersService,
  compare: compareService,
  dials: dialsService,
  dialRecord,
  sourcesOf,
  drivers: driversService,
  fentanyl: fentanylService,
  when: whenService,
  whenSignal: whenSignalService,
  whenCurve: whenCurveService,
  worlds: worldsService,
  openFuture: openFutureService,
  evidence: evidenceService,
  nearestSource: nearestSourceService,
  facts: factsService,
  importFile: importService,
  importLimit: importLimitService,
  studyYaml: studyYamlService,
  command: commandService,
  parquet: parquetService,
  tableParquet: tableParquetService,
  runSeries: runSeriesService,
  singleFutures: singleFuturesService,
  soFar: soFarService,
  openScenarioFile: openScenarioFileService,
  checkStudy: checkStudyService,
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof services;
export type ArgsOf<N extends ServiceName> = Parameters<(typeof services)[N]>[1];
export type ResultOf<N extends ServiceName> = Awaited<ReturnType<(typeof services)[N]>>;
