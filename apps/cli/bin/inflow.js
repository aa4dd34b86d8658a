#!/usr/bin/env node
/** The command in the repository: builds the bundle where it is absent or older than its sources, then runs it. */
import { build } from "../../../scripts/build.mjs";

await build();
await import("../../../dist/cli/inflow.js");
