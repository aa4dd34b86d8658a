/** One week of the whole system, in causal order. Read this first. */
import { beliefs } from "./mechanisms/beliefs.ts";
import { chokepoints } from "./mechanisms/chokepoints.ts";
import { corridors } from "./mechanisms/corridors.ts";
import { decisiveTest } from "./mechanisms/decisive-test.ts";
import { deterrence } from "./mechanisms/deterrence.ts";
import { forcePackage } from "./mechanisms/force-package.ts";
import { homeFront } from "./mechanisms/home-front.ts";
import { interdiction } from "./mechanisms/interdiction.ts";
import { legalAuthority } from "./mechanisms/legal-authority.ts";
import { market } from "./mechanisms/market.ts";
import { observation } from "./mechanisms/observation.ts";
import { organisations } from "./mechanisms/organisations.ts";
import { overdose } from "./mechanisms/overdose.ts";
import { regionalReaction } from "./mechanisms/regional-reaction.ts";
import { rivals } from "./mechanisms/rivals.ts";
import { supply } from "./mechanisms/supply.ts";
import { surveillance } from "./mechanisms/surveillance.ts";
import { use } from "./mechanisms/use.ts";

export const week = [
  legalAuthority, // what may be done
  forcePackage, // with what
  supply, // what could sail
  deterrence, // who dares to
  corridors, // how much, and by which way
  chokepoints, // through which waters
  surveillance, // what is seen
  interdiction, // what is stopped, and who dies of it
  beliefs, // what that teaches
  organisations, // what it costs them, and how they recover
  market, // what arrives does to price
  use, // and to consumption
  overdose, // and to lives
  regionalReaction, // how neighbours answer
  rivals, // who gains from it
  homeFront, // who still pays for it
  observation, // what anyone can see of all this
  decisiveTest, // endure, escalate or retrench
] as const;
// `commit` then adds every material stock up from its balance.
