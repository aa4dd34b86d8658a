/** Learning from data about a simulator: ABC, history matching, Markov chains, scores, rank checks. */
export {};
