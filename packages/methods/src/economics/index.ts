/** What an outcome costs: ratios, frontiers, acceptability, discounting. */
export {};
