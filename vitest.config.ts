import { defineConfig } from "vitest/config";

/** Every stage of the tests is a project of its own, so that the last table can name what passed, failed or did not run. */
export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "*.test.ts", "tests/**/*.test.ts"],
    allowOnly: false,
    passWithNoTests: false,
    retry: 0,
    testTimeout: 60_000,
    expect: { requireAssertions: true },
  },
});
