/** Which inputs move an answer: screening, variance-based, given-data and tree-based. */
export {};
