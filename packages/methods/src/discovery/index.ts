/** In which worlds something happens: PRIM boxes and classification trees. */
export {};
