/** When data could tell: power, assurance, sequential looks. */
export {};
