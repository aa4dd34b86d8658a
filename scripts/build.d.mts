/** Types of build.mjs, for tests. */
export function build(): Promise<boolean>;
export function publish(): Promise<string>;
export function modelName(): string;
export function shippedTexts(): Record<string, string>;
export function webTexts(): Record<string, string>;
