// Written by `npm run generate` from the YAML beside it. Do not edit.

export interface BeliefsParameters {
  /** How organisations learn about losses. [1] {"forms":{"smoothing":0.4,"salience":0.3,"beta":0.2,"exp3":0.1}}. From: narcologic-2019, risk perception rule of NarcoLogic; auer-2002, algorithm Exp3; assumption. */
  form: number;
  smoothing: {
    /** Weight of a week's experience. [1/week] {"triangular":[0.03,0.1,0.3]}. From: assumption. */
    weekly: number;
  };
  /** Weight of other organisations' experience against one's own. [1] {"triangular":[0.2,0.5,0.9]}. From: assumption. */
  pool: number;
  /** Largest chance of loss that an organisation believes in. [1] {"fixed":0.9}. From: assumption. */
  ceiling: number;
  forgetting: {
    /** Weeks until belief about a way nobody uses has moved halfway to what crews of the zone believe. [week] {"fixed":52}. From: assumption. */
    halfLife: number;
  };
  salience: {
    /** Months that the salience rule looks back. [month] {"fixed":13}. From: narcologic-2019, NarcoLogic code, risk perception. */
    months: number;
    /** Pseudo-events of the salience rule. [1] {"fixed":2}. From: narcologic-2019, NarcoLogic code, risk perception. */
    prior: number;
    /** Pseudo-months of the salience rule beyond its window. [month] {"fixed":2.5}. From: narcologic-2019, NarcoLogic code, risk perception. */
    mass: number;
  };
  experience: {
    /** Weeks after which half of what was experienced no longer counts, in the beta and exp3 forms. [week] {"loguniform":[26,104]}. From: assumption. */
    halfLife: number;
  };
  fear: {
    /** Weeks in which crews' fear of death halves once danger is gone; fear of arrest in as many times its salience. [week] {"loguniform":[8,104]}. From: assumption. */
    halfLife: number;
    /** How much faster news of deaths is taken in, and forgotten, than news of arrests. [1] {"lognormal":[3,3]}. From: assumption. */
    salience: number;
  };
}

/** Rival forms of beliefs.form. */
export const beliefsForm = { smoothing: 0, salience: 1, beta: 2, exp3: 3 } as const;

export interface ChokepointsParameters {
  concentration: {
    /** Largest factor by which a gate concentrates traffic for a patrol. [1] {"fixed":20}. From: assumption. */
    ceiling: number;
    /** Share of a gate's concentration that patrols turn to use before they are placed there on purpose. [1] {"triangular":[0.02,0.1,0.3]}. From: assumption. */
    use: number;
  };
  blockade: {
    /** Share of stopped and searched small craft whose load is found under a blockade. [1] {"triangular":[0.1,0.3,0.6]}. From: assumption. */
    boats: number;
    /** Share of stopped and searched containers whose load is found under a blockade. [1] {"fixed":0.7}. From: assumption. */
    containers: number;
  };
  delay: {
    /** Delay that a complete blockade adds to a crossing. [week] {"fixed":2}. From: assumption. */
    weeks: number;
  };
}

export interface CorridorsParameters {
  /** Spread of the choice between routes as a share of mean cost: how noisy or uninformed it is. [1] {"triangular":[0.02,0.07,0.15]}. From: assumption. */
  choice: number;
  replan: {
    /** Share of planned volume that is re-planned in a week. [1/week] {"loguniform":[0.01,0.1]}. From: insight-crime-honduras, flights into Honduras 2011-15 and the eastern Pacific share 2012-15. */
    weekly: number;
    /** Weeks between an organisation's reviews of its routes. [week] {"fixed":4}. From: assumption. */
    every: number;
  };
  order: {
    /** Share of the gap between planned and wanted volume that is closed in a week. [1/week] {"fixed":0.25}. From: assumption. */
    speed: number;
  };
  stock: {
    /** Weeks over which gaps in stock and pipeline are made good. [week] {"triangular":[4,8,16]}. From: assumption. */
    weeks: number;
  };
  margin: {
    /** How orders follow the margin. [1] {"fixed":0.5}. From: assumption. */
    exponent: number;
    /** Largest factor by which a high margin raises orders. [1] {"fixed":1.75}. From: assumption. */
    ceiling: number;
  };
  depot: {
    /** Share of a source depot that one week's shipments to the United States may take. [1] {"fixed":0.5}. From: assumption. */
    share: number;
  };
  crew: {
    /** Trips that crews could make before the campaign, as a multiple of those they made. [1] {"triangular":[1.05,1.15,1.6]}. From: assumption. */
    slack: number;
  };
  backstop: {
    /** Extra cost of small overland and container loads. [USD/kg] {"loguniform":[4000,12000]}. From: soar-1993, risk compensation of overland transport, as credited in NarcoLogic's code. */
    premium: number;
    /** Weeks in which the backstop grows to what is asked of it. [week] {"triangular":[13,26,52]}. From: assumption. */
    ramp: number;
  };
  command: {
    /** Share of its volume that a bloc leaves unshipped at the loss of all cohesion. [1] {"triangular":[0,0.3,0.8]}. From: assumption. */
    effect: number;
  };
  active: {
    /** Share of the flow from which a corridor counts as active. [1] {"fixed":0.01}. From: assumption. */
    share: number;
  };
  marginal: {
    /** Share of its stage from which the dearest corridor begins to set the landed cost, in full at twice the share. [1] {"fixed":0.03}. From: assumption. */
    share: number;
  };
  capital: {
    /** Weeks of lead that capital must pay for. [week] {"fixed":6}. From: assumption. */
    weeks: number;
  };
}

export interface DecisiveTestParameters {
  /** How a campaign that reviews itself decides. [1] {"forms":{"rule":0.5,"hazard":0.3,"fixed":0.2}}. From: elicited. */
  form: number;
  review: {
    /** Weeks of campaign between two reviews. [week] {"fixed":13}. From: assumption. */
    interval: number;
    /** Failed reviews in a row that make a case for escalation. [review] {"fixed":2}. From: elicited. */
    failures: number;
    /** Least time on a rung before the next. [week] {"fixed":26}. From: elicited. */
    dwell: number;
  };
  score: {
    /** Score at or above which a campaign calls itself a success and endures. [1] {"uniform":[0,1]}. From: elicited. */
    endure: number;
    /** Score below which a campaign with weak support retrenches. [1] {"uniform":[-1,0]}. From: elicited. */
    retrench: number;
    /** Largest change of one criterion that a review counts, in units of its noise. [1] {"fixed":3}. From: elicited. */
    cap: number;
  };
  floor: {
    /** Pressure to retrench above which a failed review ends the campaign. [1] {"fixed":0.5}. From: assumption. */
    pressure: number;
    /** Polled support below which a campaign does not escalate and may retrench. [1] {"uniform":[0.25,0.4]}. From: elicited. */
    support: number;
  };
  weight: {
    /** Weight of reported seizures, more of which the campaign reads as success. [1] {"uniform":[0,1]}. From: elicited. */
    seizures: number;
    /** Weight of boats stopped, more of which the campaign reads as success. [1] {"uniform":[0,1]}. From: elicited. */
    boats: number;
    /** Weight of the published price, a rise of which the campaign reads as success. [1] {"uniform":[0,0.5]}. From: elicited. */
    price: number;
    /** Weight of published overdose deaths, a fall of which the campaign reads as success. [1] {"uniform":[0,1]}. From: elicited. */
    deaths: number;
    /** Weight of documented flow, a fall of which the campaign reads as success. [1] {"fixed":0.3}. From: elicited. */
    flow: number;
  };
  noise: {
    /** Usual change of a quarter's seizures from the quarter before. [1] {"fixed":0.25}. From: assumption. */
    seizures: number;
    /** Usual change of the published price between reviews. [1] {"fixed":0.06}. From: unodc-wdr-2025-8-3, US retail price of cocaine, years without a break. */
    price: number;
    /** Usual change of published twelve-month deaths between reviews. [1] {"fixed":0.02}. From: cdc-vsrr, twelve-month counts, quarter on quarter, years without a break. */
    deaths: number;
    /** Usual change of the documented flow of one week between reviews. [1] {"fixed":0.2}. From: assumption. */
    flow: number;
  };
  hazard: {
    /** Weekly hazard of escalation at the floor of support without perceived failure. [1/week] {"loguniform":[0.002,0.02]}. From: elicited. */
    escalate: number;
    /** Weekly hazard of retrenchment at full pressure without perceived failure. [1/week] {"loguniform":[0.002,0.05]}. From: elicited. */
    retrench: number;
    /** Growth of both hazards, as a logarithm, for each unit of score missed. [1] {"fixed":1}. From: elicited. */
    failure: number;
    /** Growth of the hazard of escalation, as a logarithm, for full support above the floor. [1] {"fixed":3}. From: elicited. */
    support: number;
  };
}

/** Rival forms of decisiveTest.form. */
export const decisiveTestForm = { rule: 0, hazard: 1, fixed: 2 } as const;

export interface DeterrenceParameters {
  /** How crews answer danger. [1] {"forms":{"none":0.2,"willingness":0.25,"compensation":0.3,"labour-market":0.25}}. From: assumption. */
  form: number;
  threshold: {
    /** Perceived chance of death per trip above which crews begin to stay home. [1] {"loguniform":[0.01,0.03]}. From: ida-p-3472, abstract. */
    lethal: number;
    /** Perceived chance of arrest per trip above which crews begin to stay home. [1] {"triangular":[0.05,0.08,0.13]}. From: anthony-2003, thresholds by consequence (recalled, unverified). */
    arrest: number;
  };
  labour: {
    /** Response of willing crews to pay. [1] {"lognormal":[1,4]}. From: assumption. */
    elasticity: number;
  };
  value: {
    /** Pay that a crew member asks for certain death, divided by its chance: value of a statistical life. [USD] {"loguniform":[50000,500000]}. From: assumption. */
    life: number;
    /** Pay that a crew member asks for a year in prison. [USD] {"loguniform":[5000,30000]}. From: assumption. */
    year: number;
  };
  prison: {
    /** Years in prison expected after an arrest at sea. [year] {"triangular":[3,6,12]}. From: assumption. */
    years: number;
  };
  pay: {
    /** Highest multiple of the usual pay that a trip's margin can bear. [1] {"loguniform":[5,50]}. From: assumption. */
    ceiling: number;
  };
}

/** Rival forms of deterrence.form. */
export const deterrenceForm = { none: 0, willingness: 1, compensation: 2, labourMarket: 3 } as const;

export interface ForcePackageParameters {
  allocation: {
    /** Rule by which patrol hours are spread over zones; mixed and proportional spread the surge alone. [1] {"forms":{"fixed":0.4,"adaptive":0.3,"randomised":0.15,"mixed":0.075,"proportional":0.075}}. From: narcologic-2019, interdiction agent of the model; soar-1993, abstract; washburn-wood-1995, the mixed strategy of the inspector; assumption. */
    form: number;
    /** Share of patrol hours that is re-planned in a week. [1/week] {"loguniform":[0.05,0.5]}. From: assumption. */
    speed: number;
    /** Weight of a month's success in the score of a zone. [1] {"fixed":0.6}. From: narcologic-2019, parameter sl_learn, published baseline. */
    learning: number;
    /** Share of adaptive hours that stay with custom, so that a quiet zone is visited again. [1] {"fixed":0.1}. From: assumption. */
    exploration: number;
    /** Weeks between two drawings of the randomised spread. [week] {"fixed":4}. From: assumption. */
    redraw: number;
  };
  readiness: {
    /** Time in which readiness lost by deployment recovers in port. [week] {"fixed":26}. From: assumption. */
    recovery: number;
    /** Readiness lost in a week by an asset that stays out beyond rotation. [1/week] {"loguniform":[0.003,0.03]}. From: assumption. */
    wear: number;
    /** Deployed share of a class that can be kept up without end. [1] {"fixed":0.33}. From: assumption. */
    rotation: number;
    /** Deployed share of the assets sent as a surge. [1] {"uniform":[0.6,1]}. From: assumption. */
    surgeDeployed: number;
    /** Planned length of one deployment. [week] {"fixed":30}. From: assumption. */
    cycle: number;
  };
  aircraft: {
    /** Search speed above which a class counts as aircraft: its hours are flight hours, not ship-days. [km/h] {"fixed":150}. From: assumption. */
    speed: number;
  };
}

/** Rival forms of forcePackage.allocation.form. */
export const forcePackageAllocationForm = { fixed: 0, adaptive: 1, randomised: 2, mixed: 3, proportional: 4 } as const;

export interface HomeFrontParameters {
  support: {
    /** Latent domestic support before the campaign, as a logit. [1] {"normal":[-0.2,0.35]}. From: reuters-ipsos-2025-11, poll of 7-12 November 2025; yougov-2025-10, poll of 17-20 October 2025. */
    logit: number;
    /** Speed at which support returns to what it was. [1/week] {"fixed":0.05}. From: homefront-casualties, rally effects (recalled). */
    return: number;
  };
  rally: {
    /** Weekly gain of support, in logits, when strikes fill the news. [1/week] {"uniform":[0,0.04]}. From: elicited. */
    size: number;
    /** Strikes in the news at which half of the rally is reached. [strike] {"fixed":4}. From: elicited. */
    half: number;
    /** Time in which a strike leaves the news. [week] {"fixed":4}. From: elicited. */
    weeks: number;
  };
  fatigue: {
    /** Weight of fatigue with a campaign that goes on. [1] {"uniform":[0,0.6]}. From: elicited; homefront-casualties, support and the logarithm of time and casualties (recalled). */
    size: number;
    /** Time scale of fatigue. [week] {"fixed":26}. From: elicited. */
    weeks: number;
  };
  cost: {
    /** Weekly loss of support, in logits, for each unit of full cost a week. [1/week] {"uniform":[0,0.1]}. From: elicited. */
    weight: number;
    /** Unit of full cost in which support counts it. [USD/week] {"fixed":1000000000}. From: assumption. */
    unit: number;
  };
  losses: {
    /** Loss of support, in logits, for each incident between forces. [1/incident] {"loguniform":[0.01,0.2]}. From: elicited. */
    weight: number;
  };
  controversy: {
    /** Weekly loss of support, in logits, for each unit of legal exposure and each person killed in error a week. [1/week] {"uniform":[0,0.1]}. From: harris-2025-12, poll of 2-4 December 2025. */
    weight: number;
  };
  legal: {
    /** Successful legal challenges in a quarter at full legal exposure. [1/quarter] {"loguniform":[0.05,0.5]}. From: elicited. */
    hazard: number;
    /** How much evidence of one person killed in error in a week adds to that hazard. [week/person] {"fixed":2}. From: elicited. */
    error: number;
    /** Added pressure to retrench for each successful challenge, in logits. [1] {"fixed":1}. From: elicited. */
    weight: number;
  };
  credit: {
    /** How much support credits the campaign with a published decline of deaths, 0 not at all, 1 fully. [1] {"uniform":[0,1]}. From: ap-2026-03-08, statement of March 2026 as quoted with regional_political claim.fent56; elicited. */
    weight: number;
    /** Support gained, in logits, for each unit of relative decline that is fully credited. [1] {"fixed":2}. From: elicited. */
    slope: number;
  };
  floor: {
    /** Support below which pressure to retrench prevails. [1] {"uniform":[0.25,0.4]}. From: elicited. */
    support: number;
    /** Width of the change of pressure around the floor. [1] {"fixed":0.05}. From: elicited. */
    width: number;
  };
}

export interface InterdictionParameters {
  hours: {
    /** Ship-hours of an end-game that intelligence cued. [h] {"triangular":[40,60,100]}. From: assumption. */
    cued: number;
    /** Ship-hours of an end-game without a cue. [h] {"triangular":[150,240,400]}. From: gao-06-200, tonnes disrupted 2000 and 2004. */
    uncued: number;
    /** Asset-hours of one strike, search and decision included. [h] {"loguniform":[45,135]}. From: ap-2026-03-08, 45 strikes in 187 days to 8 March 2026. */
    strike: number;
  };
  /** Share of the cargo of boarded boats that is thrown overboard. [1] {"fixed":0.1}. From: assumption. */
  jettison: number;
  /** Share of struck boats that carry drugs for this theatre's markets. [1] {"beta":[8,2]}. From: assumption. */
  carry: number;
  strike: {
    /** Share of strikes that destroy the boat. [1] {"fixed":0.95}. From: assumption. */
    success: number;
    /** People killed in a strike that destroys a boat. [person] {"triangular":[3.3,3.5,3.7]}. From: intercept-2026-01, cumulative counts, 7 January and 8 March 2026. */
    crew: number;
  };
  contact: {
    /** Share of innocent contacts that come under examination for a strike. [1] {"fixed":0.02}. From: assumption. */
    examined: number;
  };
  /** Chance that an examined innocent boat is taken for a trafficker. [1] {"loguniform":[0.002,0.1]}. From: assumption. */
  falseAlarm: number;
  innocent: {
    /** People aboard an innocent boat. [person] {"fixed":3}. From: assumption. */
    crew: number;
  };
  munitions: {
    /** Munitions of one strike. [USD] {"loguniform":[100000,500000]}. From: csis-2026-01, unit prices of air-delivered munitions (recalled). */
    strike: number;
  };
  depot: {
    /** Chance that an effort-month against a depot succeeds. [1] {"beta":[2,5]}. From: assumption. */
    success: number;
    /** Product in a depot that is hit. [kg] {"loguniform":[500,3000]}. From: assumption. */
    kg: number;
    /** Strikes that one effort-month against a depot takes. [1] {"fixed":4}. From: assumption. */
    effort: number;
  };
  leader: {
    /** Chance that an effort-month against leadership removes a leader. [1] {"beta":[2,5]}. From: assumption. */
    success: number;
  };
  fishing: {
    /** Days ashore a week for each innocent contact and unit of believed chance of death. [day] {"fixed":50}. From: elicited. */
    fear: number;
  };
}

export interface LegalAuthorityParameters {
  boarding: {
    /** Least share of law enforcement's boardings per end-game that goes on under any other regime. [1] {"fixed":0.9}. From: cbs-2025-10-15, figures of Operation Pacific Viper, 14 October 2025. */
    kept: number;
  };
}

export interface MarketParameters {
  anchor: {
    /** Which landed cost the wholesale price is anchored to: the mean of all, or that plus the excess of the dearest corridor of each stage that carries more than a small share. [1] {"forms":{"marginal":0.5,"mean":0.5}}. From: assumption. */
    form: number;
    /** Response of the rent above landed cost to landed cost: 0 keeps it in dollars, 1 in proportion. [1] {"beta":[1,4]}. From: assumption. */
    elasticity: number;
  };
  passThrough: {
    /** Whether wholesale changes reach retail nearly in dollars or nearly in proportion. [1] {"forms":{"additive-leaning":0.7,"multiplicative-leaning":0.3}}. From: nrc-2001, p. 161; rand-mr-331, model of supply; rand-mr-317, abstract. */
    kind: number;
    /** Pass-through in the additive-leaning part: 0 dollars for dollars, 1 in proportion. [1] {"beta":[1,6]}. From: rand-mr-331, model of supply. */
    additive: number;
    /** Pass-through in the multiplicative-leaning part: 0 dollars for dollars, 1 in proportion. [1] {"beta":[6,1]}. From: desimone-2006, worked example. */
    multiplicative: number;
  };
  wholesale: {
    /** Share of the log gap to the anchor that the wholesale price closes in a week. [1/week] {"triangular":[0.05,0.15,0.3]}. From: assumption. */
    speed: number;
  };
  cover: {
    /** Response of the wholesale price to weeks of stock below or above the usual. [1] {"triangular":[0.3,0.6,1.2]}. From: assumption. */
    response: number;
    /** Largest shortage or glut of stock, as a multiple of the usual, that prices react to. [1] {"fixed":20}. From: assumption. */
    span: number;
  };
  purity: {
    /** Retail purity of cocaine before the campaign. [1] {"fixed":0.6}. From: assumption. */
    cocaine: number;
    /** Purity of fentanyl powder before the campaign. [1] {"fixed":0.11}. From: dea-ndta-2025, powder purity by month, October 2024. */
    fentanyl: number;
    /** Percentage fall of purity for one per cent rise of the retail price per pure kilogram. [1] {"triangular":[0.3,0.58,0.8]}. From: dea-2008-12-11, January 2007 to September 2008. */
    elasticity: number;
    /** Share of the gap that purity closes in a week. [1/week] {"fixed":0.15}. From: assumption. */
    speed: number;
    /** Lowest purity at which a product still sells, relative to that before the campaign. [1] {"fixed":0.25}. From: assumption. */
    floor: number;
    /** Highest purity that retail can reach. [1] {"fixed":0.95}. From: assumption. */
    ceiling: number;
  };
  posted: {
    /** Share of the gap that the posted price of bulk product closes in a week. [1/week] {"fixed":0.05}. From: assumption. */
    speed: number;
  };
  domestic: {
    /** Response of the retail margin to domestic enforcement. [1] {"triangular":[0.05,0.2,0.77]}. From: rand-mr-331, cost of one per cent less consumption: 246 million USD of domestic enforcement, elasticity −0.5, retail sales 38 billion USD. */
    elasticity: number;
  };
}

/** Rival forms of market.anchor.form. */
export const marketAnchorForm = { marginal: 0, mean: 1 } as const;

/** Rival forms of market.passThrough.kind. */
export const marketPassThroughKind = { additiveLeaning: 0, multiplicativeLeaning: 1 } as const;

export interface ObservationParameters {
  purity: {
    /** Purity of cocaine seized at sea. [1] {"fixed":0.85}. From: assumption. */
    export: number;
    /** Purity of cocaine seized at ports of entry and on land. [1] {"fixed":0.8}. From: assumption. */
    landed: number;
    /** Purity of fentanyl seized, powder and pills together. [1] {"fixed":0.1}. From: assumption. */
    fentanyl: number;
  };
  price: {
    /** Mean lag of published prices. [week] {"uniform":[26,52]}. From: assumption. */
    lag: number;
    /** Standard deviation of a published price about the true one. [1] {"fixed":0.06}. From: unodc-wdr-2025-8-3, US retail price of cocaine, years without a break. */
    sd: number;
  };
  deaths: {
    /** Mean lag of published twelve-month deaths. [week] {"fixed":20}. From: cdc-vsrr, notes on timeliness. */
    lag: number;
    /** Share of deaths still missing from a provisional count when it is published. [1] {"fixed":0.02}. From: cdc-vsrr, reported against predicted counts. */
    missing: number;
  };
  poll: {
    /** Effect of wording and house on polled support, fixed in a run. [1] {"uniform":[-0.15,0.15]}. From: reuters-ipsos-2025-11, poll of 7-12 November 2025, beside a poll of 23 October-3 November. */
    house: number;
  };
  documented: {
    /** Documented cocaine flow before the campaign, bulk tonnes a year: the same quantity as in the reference mass balance, here only a scale. [t/year] {"fixed":2400}. From: ccdb, flow figures as quoted, 2017-24 (recalled). */
    tonnes: number;
    /** Relative noise of a week's documented flow. [1] {"fixed":0.15}. From: assumption. */
    noise: number;
  };
}

export interface OrganisationsParameters {
  crew: {
    /** Weeks in which a shortage of sea crew is recruited away. [week] {"triangular":[6,13,40]}. From: assumption. */
    recovery: number;
    /** Most recruits a week as a multiple of the usual losses. [1] {"loguniform":[3,20]}. From: assumption. */
    recruitsCeiling: number;
    /** Weeks until a recruit can sail as skilled crew. [week] {"triangular":[4,13,40]}. From: assumption. */
    training: number;
    /** Weeks that a crew member stays in the trade. [week] {"fixed":104}. From: assumption. */
    exit: number;
    /** How recruitment follows pay. [1] {"triangular":[0,0.5,1]}. From: assumption. */
    payResponse: number;
  };
  cohesion: {
    /** Weeks in which cohesion recovers after a leader is lost. [week] {"triangular":[13,26,52]}. From: assumption. */
    recovery: number;
    /** Cohesion lost with one leader removed. [1] {"triangular":[0.05,0.15,0.35]}. From: assumption. */
    leader: number;
  };
  split: {
    /** Chance a week that a bloc at full cohesion splits. [1/week] {"fixed":0.0005}. From: assumption. */
    hazard: number;
    /** How much the chance of a split grows with lost cohesion, as an exponent. [1] {"triangular":[3,6,9]}. From: assumption. */
    slope: number;
    /** Weeks after which factions merge again. [week] {"fixed":156}. From: assumption. */
    merge: number;
  };
  logistics: {
    /** Weeks in which depots and workshops are rebuilt. [week] {"triangular":[8,13,26]}. From: assumption. */
    recovery: number;
    /** Share of a bloc's logistics lost with one depot of a tonne. [1] {"fixed":0.02}. From: assumption. */
    depot: number;
  };
  members: {
    /** Land-based members of all trafficking organisations in the reference year. [person] {"fixed":175000}. From: prieto-curiel-2023, results, total members 2022. */
    total: number;
    /** Members arrested a week. [person/week] {"fixed":110}. From: prieto-curiel-2023, parameters (code of the paper). */
    arrests: number;
    /** Conflict deaths per pair of members and week, mean over pairs of blocs. [1/week] {"fixed":4e-9}. From: prieto-curiel-2023, replication, deaths a week in 2022. */
    conflict: number;
    /** Exits per member and member of the same bloc, a week. [1/week] {"fixed":4e-8}. From: prieto-curiel-2023, parameters (code of the paper). */
    saturation: number;
    /** Growth of membership a week at reference drivers before any campaign. [1/week] {"fixed":0.0008}. From: prieto-curiel-2023, projection to 2027 as usual. */
    growth: number;
  };
  violence: {
    /** Rise of violence where a leader was removed, in the first week; it then fades. [1] {"triangular":[0.16,0.578,1.27]}. From: calderon-2015, results, municipality of the capture, six months. */
    leader: number;
    /** Share of a bloc's violence that lies in the area of one leader. [1] {"triangular":[0.05,0.12,0.25]}. From: dickenson-2014, results, 25 leaders removed to 2010. */
    localShare: number;
    /** Weeks in which the rise of violence after a leader's removal halves. [week] {"fixed":18}. From: calderon-2015, results, length of the effect. */
    halfLife: number;
    /** Rise of a bloc's violence when its factions double. [1] {"triangular":[0.1,0.25,0.6]}. From: assumption. */
    faction: number;
    /** How violence follows revenue. [1] {"triangular":[0.1,0.3,0.6]}. From: castillo-2020, abstract. */
    revenue: number;
  };
  capital: {
    /** Share of a bloc's working capital that blocs of another commodity fund: cocaine money behind fentanyl. [1] {"fixed":0}. From: assumption. */
    shared: number;
    /** Weeks in which working capital returns to its usual level, by profits kept and by creditors. [week] {"fixed":26}. From: assumption. */
    recovery: number;
  };
}

export interface OverdoseParameters {
  risk: {
    /** Overdoses of an untreated person in a year without fentanyl. [1/year] {"fixed":0.16737}. From: lim-2022-source, overdose equations. */
    rate: number;
    /** Rate of overdose with fentanyl throughout, relative to none. [1] {"fixed":2}. From: lim-2022-source, overdose equations. */
    fentanyl: number;
    /** Rate of overdose of a user without disorder, untreated disorder = 1. [1] {"fixed":0.25}. From: lim-2022-source, overdose equations. */
    usersRatio: number;
    /** Hazard of fatal overdose in treatment, untreated disorder = 1. [1] {"fixed":0.243}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    treatedRatio: number;
  };
  survival: {
    /** Chance to survive an overdose without help and without fentanyl. [1] {"fixed":0.954544}. From: lim-2022-source, overdose equations. */
    heroin: number;
    /** Chance to survive an overdose of fentanyl without help. [1] {"fixed":0.702347}. From: lim-2022-source, overdose equations. */
    fentanyl: number;
  };
  rescue: {
    /** Share of overdoses that somebody witnesses. [1] {"fixed":0.764}. From: lim-2022-source, overdose equations. */
    witnessed: number;
    /** Share of witnessed overdoses that emergency services save. [1] {"fixed":0.424}. From: lim-2022-source, overdose equations. */
    services: number;
  };
  potency: {
    /** Response of opioid deaths to the pure fentanyl in a dose, at given penetration. [1] {"lognormal":[0.35,2]}. From: cdc-vsrr, 2019 and 2023, with the purity of DEA's series. */
    elasticity: number;
    /** Pure fentanyl in a dose at the start of 2025. [mg/dose] {"fixed":1.54}. From: dea-ndta-2025, pill content, September and October 2024. */
    startMg: number;
  };
  start: {
    /** Deaths with synthetic opioids a year at the start of 2025. [death/year] {"normal":[43560,1500]}. From: cdc-vsrr, 12 months ending December 2024 and December 2025. */
    synthetic: number;
    /** All overdose deaths a year at the start of 2025. [death/year] {"normal":[75749,1200]}. From: cdc-vsrr, 12 months ending December 2024 and December 2025. */
    all: number;
    /** Deaths a year that the opioid equations give for the pools at the start. [death/year] {"fixed":49470}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    modelled: number;
  };
  record: {
    /** Deaths with synthetic opioids, 12 months ending December 2024. [death] {"fixed":48662}. From: cdc-vsrr, 12 months ending December 2024. */
    synthetic: number;
    /** Deaths with cocaine, 12 months ending December 2024. [death] {"fixed":22283}. From: cdc-vsrr, 12 months ending December 2024. */
    cocaine: number;
    /** Deaths with psychostimulants, 12 months ending December 2024. [death] {"fixed":29641}. From: cdc-vsrr, 12 months ending December 2024. */
    psychostimulant: number;
    /** All overdose deaths, 12 months ending December 2024. [death] {"fixed":80860}. From: cdc-vsrr, 12 months ending December 2024. */
    all: number;
  };
  before: {
    /** Deaths with synthetic opioids in 2023, before the decline. [death/year] {"fixed":74091}. From: cdc-vsrr, 12 months ending December 2023. */
    synthetic: number;
    /** Deaths with cocaine in 2023. [death/year] {"fixed":29911}. From: cdc-vsrr, 12 months ending December 2023. */
    cocaine: number;
    /** Deaths with psychostimulants in 2023. [death/year] {"fixed":35982}. From: cdc-vsrr, 12 months ending December 2023. */
    psychostimulant: number;
  };
  cocaine: {
    /** Share of the deaths with cocaine in 2023 that also involved synthetic opioids. [1] {"triangular":[0.68,0.74,0.8]}. From: assumption. */
    synthetic: number;
    /** Heavy users of cocaine for each kilogram a week consumed in the reference state. [person-week/kg] {"fixed":333.058}. From: rand-mr-332, steady state of the model of prevalence and consumption. */
    heavyPerKg: number;
  };
  psychostimulant: {
    /** Share of the deaths with psychostimulants in 2023 that also involved synthetic opioids. [1] {"triangular":[0.45,0.55,0.65]}. From: assumption. */
    synthetic: number;
    /** Yearly growth of deaths with psychostimulants and no synthetic opioid. [1/year] {"normal":[0,0.03]}. From: assumption. */
    trend: number;
    /** Share of deaths with psychostimulants that also involve cocaine. [1] {"fixed":0.1}. From: assumption. */
    overlap: number;
    /** Response of psychostimulant deaths to the price of cocaine. [1] {"triangular":[0,0.1,0.3]}. From: assumption. */
    substitution: number;
  };
  other: {
    /** Response of deaths from other drugs to the price of fentanyl. [1] {"triangular":[0,0.05,0.15]}. From: assumption. */
    substitution: number;
  };
  residual: {
    /** Residual decline of opioid deaths in a month at the start, that no mechanism explains. [1/month] {"uniform":[0.005,0.015]}. From: assumption. */
    monthly: number;
    /** Half-life of the residual decline. [week] {"fixed":52}. From: assumption. */
    halfLife: number;
  };
}

export interface RegionalReactionParameters {
  threat: {
    /** Speed at which a state's sense of threat follows the pressure on it: the fatigue of the first side. [1/week] {"uniform":[0.02,0.1]}. From: elicited. */
    rate: number;
    /** People deployed at which presence alone makes two thirds of the full impression. [person] {"fixed":15000}. From: elicited. */
    persons: number;
    /** How much each person killed in error in a week adds to pressure. [week/person] {"fixed":1}. From: elicited. */
    error: number;
    /** Mutual response of the two sides as a share of what would run away: below 1, so the pair is always stable. [1] {"uniform":[0,0.6]}. From: elicited; richardson-1960, conditions of stability of the linear pair (recalled). */
    spiral: number;
  };
  mobilisation: {
    /** Weekly growth of mobilisation for each unit of threat above that before the campaign. [1/week] {"uniform":[0.02,0.1]}. From: elicited. */
    defence: number;
    /** Weekly loss of mobilisation by its own cost. [1/week] {"uniform":[0.02,0.1]}. From: elicited. */
    fatigue: number;
    /** Weekly growth of mobilisation for each unit of arms delivered by rivals. [1/week] {"fixed":0.01}. From: elicited. */
    arming: number;
  };
  cooperation: {
    /** Speed at which cooperation follows its terms. [1/week] {"uniform":[0.02,0.08]}. From: elicited. */
    rate: number;
    /** Effect of full inducement on cooperation, in logits (b1). [1] {"lognormal":[1.5,2.66]}. From: elicited. */
    inducement: number;
    /** Effect of sovereignty cost on cooperation, in logits (b2). [1] {"lognormal":[2,2.66]}. From: elicited. */
    sovereignty: number;
    /** Effect of the logarithm of nationals killed on cooperation, in logits (b3). [1] {"lognormal":[0.3,2.66]}. From: elicited. */
    harm: number;
    /** Effect of a full rival offer on cooperation, in logits (b4). [1] {"lognormal":[1,2.66]}. From: elicited. */
    rivals: number;
    /** Effect of joint training on cooperation, in logits for a small relative change. [1] {"lognormal":[0.3,2.66]}. From: elicited. */
    training: number;
  };
  coercion: {
    /** Effect of one step of pressure on cooperation, in logits; compliance if above 0, defiance if below. [1] {"normal":[-0.1,0.4]}. From: elicited; sechser-2011, success share of compellent threats 1918-2001 (recalled, unverified). */
    effect: number;
    /** Sovereignty cost of one step of pressure. [1] {"fixed":0.15}. From: elicited. */
    sovereignty: number;
  };
  inducement: {
    /** Support a year at which half of its effect is reached. [MUSD/year] {"lognormal":[150,2.5]}. From: elicited. */
    half: number;
  };
  training: {
    /** Cost of doubling joint training with one state. [USD/week] {"fixed":400000}. From: assumption. */
    usdPerWeek: number;
  };
  host: {
    /** Cooperation before terms of a host state after a change of its government. [1] {"uniform":[0.3,0.8]}. From: elicited. */
    cooperation: number;
  };
  suspension: {
    /** Weekly hazard of suspension per unit of added sovereignty cost, exposure and logarithm of nationals killed. [1/week] {"loguniform":[0.005,0.08]}. From: bno-2025-11, report of 11 November 2025. */
    hazard: number;
    /** Share of cooperation that a suspension withdraws. [1] {"triangular":[0,0.15,0.6]}. From: elicited. */
    depth: number;
    /** Mean time in which a suspension wears off. [week] {"lognormal":[13,3]}. From: elicited. */
    weeks: number;
  };
  incident: {
    /** Incidents a week for each added asset near a fully mobilised, uncooperative state. [incident/week] {"loguniform":[0.0005,0.01]}. From: elicited. */
    rate: number;
  };
}

export interface RivalsParameters {
  influence: {
    /** Influence before the campaign of a rival at full capacity. [1] {"fixed":0.3}. From: elicited. */
    start: number;
    /** Weekly growth of influence for each unit of resentment, capacity and room (k1). [1/week] {"loguniform":[0.005,0.05]}. From: elicited. */
    growth: number;
    /** Opening that is there without any campaign: inattention and old ties. [1] {"fixed":0.1}. From: elicited. */
    vacuum: number;
    /** Weekly loss of influence under full inducement (k2). [1/week] {"loguniform":[0.002,0.02]}. From: elicited. */
    counter: number;
  };
  inducement: {
    /** Support a year at which half of its effect on rivals is reached. [MUSD/year] {"fixed":150}. From: elicited. */
    half: number;
  };
  arms: {
    /** Mean lag from influence to arms in service. [week] {"uniform":[52,104]}. From: elicited; national-interest-rus-loans, arms loans to Venezuela. */
    weeks: number;
  };
  finance: {
    /** Mean lag from influence to finance offered. [week] {"uniform":[26,52]}. From: elicited. */
    weeks: number;
  };
  diplomacy: {
    /** Mean lag from influence to diplomatic offers. [week] {"fixed":4}. From: elicited. */
    weeks: number;
  };
}

export interface SupplyParameters {
  price: {
    /** Share of the gap that the export price closes in a week. [1/week] {"fixed":0.05}. From: assumption. */
    speed: number;
    /** How strongly short cover raises the export price. [1] {"triangular":[0.3,0.6,1]}. From: assumption. */
    cover: number;
  };
  expectation: {
    /** How growers expect the price that their next planting will fetch. [1] {"forms":{"adaptive":0.7,"delayed":0.3}}. From: nerlove-1958, whole; ezekiel-1938, whole; assumption. */
    form: number;
    /** Weeks over which growers average prices; in the delayed form, between the price that they act on and now. [week] {"triangular":[52,65,80]}. From: assumption. */
    weeks: number;
  };
  area: {
    /** Long-run response of cultivated area to the expected price. [1] {"triangular":[0.3,0.8,1.2]}. From: assumption. */
    elasticity: number;
    /** Weeks in which area follows the wanted area. [week] {"fixed":40}. From: assumption. */
    weeks: number;
    /** How strongly area moves between regions when removals change net returns. [1] {"triangular":[0.5,1.5,3]}. From: unodc-coca-surveys, Peru, Bolivia and Colombia 1995-2000. */
    balloon: number;
  };
  outlet: {
    /** Share of a source depot that one week's sales to other outlets may take. [1] {"fixed":0.5}. From: assumption. */
    depotShare: number;
    /** Price elasticity of sales to other outlets at the export gate. [1] {"triangular":[0.2,0.5,1]}. From: assumption. */
    elasticity: number;
  };
  stock: {
    /** Weeks in which makers refill synthesis stock. [week] {"fixed":4}. From: assumption. */
    weeks: number;
  };
  synthesis: {
    /** Synthesis that could be made before controls as a multiple of what is made. [1] {"triangular":[1.2,1.5,3]}. From: assumption. */
    slack: number;
  };
  precursor: {
    /** Weeks until substitutes have replaced half of stopped precursors. [week] {"triangular":[8,16,52]}. From: dobkin-nicosia-2009, abstract and results. */
    halfLife: number;
  };
  availability: {
    /** Availability of fentanyl at the start of 2025 against the first half of 2023. [1] {"triangular":[0.4,0.45,0.52]}. From: dea-ndta-2025, powder purity by month, digitised by Vangelov et al.. */
    start: number;
    /** What availability does after the last purity reading of October 2024. [1] {"forms":{"persistent":0.4,"recovery":0.25,"decline":0.35}}. From: assumption. */
    continuation: number;
    /** Weeks in which half of the lost availability returns, where it recovers. [week] {"fixed":104}. From: assumption. */
    recoveryWeeks: number;
    /** Further weekly fall of availability, where it goes on. [1/week] {"fixed":0.004}. From: assumption. */
    declineWeekly: number;
    /** Weeks in which the further fall halves its pace. [week] {"fixed":78}. From: assumption. */
    declineHalfLife: number;
  };
  eradication: {
    /** Yearly cost of doubling source-country removals. [USD/year] {"loguniform":[400000000,1200000000]}. From: mejia-restrepo-2016, marginal cost of removing a kilogram. */
    budget: number;
    /** Share of a rise in removals that is real rather than recounted or replaced within the season. [1] {"triangular":[0.3,0.6,1]}. From: mejia-restrepo-2016, effect of spraying. */
    kept: number;
  };
}

/** Rival forms of supply.expectation.form. */
export const supplyExpectationForm = { adaptive: 0, delayed: 1 } as const;

/** Rival forms of supply.availability.continuation. */
export const supplyAvailabilityContinuation = { persistent: 0, recovery: 1, decline: 2 } as const;

export interface SurveillanceParameters {
  informants: {
    /** How strongly the stock of informants raises cues. [1] {"triangular":[0,0.3,0.8]}. From: assumption. */
    effect: number;
    /** Weeks until half of what informants know is stale. [week] {"triangular":[13,26,78]}. From: assumption. */
    halfLife: number;
  };
  land: {
    /** How far the police of a transit state follow its cooperation. [1] {"fixed":0.5}. From: assumption. */
    cooperation: number;
  };
}

export interface UseParameters {
  light: {
    /** Light users of cocaine who stop in a year. [1/year] {"fixed":0.15}. From: rand-mr-332, model of cocaine prevalence (recalled). */
    quit: number;
    /** Light users of cocaine who become heavy users in a year. [1/year] {"fixed":0.024}. From: rand-mr-332, model of cocaine prevalence (recalled). */
    escalate: number;
  };
  heavy: {
    /** Heavy users of cocaine who become light users in a year. [1/year] {"fixed":0.04}. From: rand-mr-332, figure 6.1. */
    deescalate: number;
    /** Heavy users of cocaine who stop in a year. [1/year] {"fixed":0.02}. From: rand-mr-332, figure 6.1. */
    quit: number;
    /** Share of heavy cocaine users treated in a year before the campaign. [1] {"triangular":[0.05,0.1,0.3]}. From: assumption. */
    treated: number;
    /** Share of treated heavy users who leave heavy use for good. [1] {"fixed":0.13}. From: rand-mr-331, treatment model (recalled). */
    recovered: number;
    /** Share of consumption that stops while a heavy user is in treatment. [1] {"fixed":0.79}. From: rand-mr-331, treatment model (recalled). */
    abstinent: number;
    /** Length of a course of treatment. [year] {"fixed":0.3}. From: assumption. */
    treatmentYears: number;
    /** Cost of a course of treatment. [USD] {"fixed":3900}. From: rand-mr-331, treatment model (recalled). */
    treatmentUsd: number;
  };
  consumption: {
    /** Cocaine that a light user consumes in a year, pure. [g/year] {"fixed":16.42}. From: rand-mr-332, consumption (recalled). */
    light: number;
    /** Cocaine that a heavy user consumes in a year, pure. [g/year] {"fixed":118.93}. From: rand-mr-332, consumption (recalled). */
    heavy: number;
  };
  elasticity: {
    /** Response of consumption by given users to the retail price of cocaine. [1] {"triangular":[-1,-0.4,-0.1]}. From: oas-2013, economics of trafficking; gallet-2014, abstract. */
    cocaine: number;
    /** Response of initiation to the retail price of cocaine. [1] {"triangular":[-1,-0.5,0]}. From: assumption. */
    initiation: number;
    /** Response of the number of opioid doses to the price of a dose. [1] {"triangular":[-0.8,-0.4,-0.1]}. From: oas-2013, economics of trafficking. */
    dose: number;
    /** Response of treatment entry to the price of a dose: scarcity brings some users in. [1] {"triangular":[0,0.1,0.3]}. From: assumption. */
    treatment: number;
  };
  demand: {
    /** Share of the gap to current demand that suppliers' picture of it closes in a week. [1/week] {"triangular":[0.05,0.1,0.3]}. From: assumption. */
    speed: number;
    /** Largest share of the stock that can be consumed in a week. [1] {"fixed":0.9}. From: assumption. */
    stockShare: number;
  };
  start: {
    /** People who use illicit opioids without a use disorder, start of 2025. [person] {"fixed":339727}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    users: number;
    /** People with an untreated illicit opioid use disorder, start of 2025. [person] {"fixed":998097}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    disorder: number;
  };
  users: {
    /** Users without disorder who stop in a year. [1/year] {"fixed":0.26804}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    quit: number;
    /** Users without disorder who develop one in a year. [1/year] {"fixed":0.05}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    onset: number;
    /** Users without disorder who die of other causes in a year. [1/year] {"fixed":0.0129}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    death: number;
  };
  disorder: {
    /** Untreated people who enter remission in a year. [1/year] {"fixed":0.068}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    remit: number;
    /** Untreated people who die of other causes in a year. [1/year] {"fixed":0.0143}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    death: number;
  };
  treatment: {
    /** Untreated people who enter treatment in a year, at the capacity before the campaign. [1/year] {"fixed":1.44853}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    entry: number;
    /** People who leave treatment with a use disorder in a year. [1/year] {"fixed":1.1853}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    exit: number;
    /** People in treatment who leave it in remission in a year. [1/year] {"fixed":0.25223}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    remit: number;
    /** People in treatment who die of other causes in a year. [1/year] {"fixed":0.0072}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    death: number;
    /** Response of treatment entry to treatment capacity. [1] {"triangular":[0.1,0.35,0.9]}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    uptake: number;
    /** Cost of a place in treatment for a year. [USD/year] {"triangular":[6000,9000,15000]}. From: assumption. */
    slotUsd: number;
  };
  remission: {
    /** People in early remission who relapse in a year. [1/year] {"fixed":0.583}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    relapse: number;
    /** People in early remission who become stable in a year. [1/year] {"fixed":0.10267}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    stabilise: number;
    /** People in remission who die of other causes in a year. [1/year] {"fixed":0.00842}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    death: number;
  };
  entries: {
    /** New users of illicit opioids without a disorder, a year. [person/year] {"fixed":88527}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    users: number;
    /** Yearly decline of new users. [1/year] {"fixed":0.031}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    usersDecline: number;
    /** People who come from prescription disorder to illicit use disorder, a year. [person/year] {"fixed":27746}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    disorder: number;
    /** Yearly decline of those who come from prescription disorder. [1/year] {"fixed":0.168}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    disorderDecline: number;
  };
  overdose: {
    /** Hazard of fatal overdose of an untreated person at the start of 2025. [1/year] {"fixed":0.0332}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    rate: number;
    /** Hazard of fatal overdose of a user without disorder, untreated disorder = 1. [1] {"fixed":0.25}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    usersRatio: number;
    /** Hazard of fatal overdose in treatment, untreated disorder = 1. [1] {"fixed":0.243}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    treatedRatio: number;
  };
  naloxone: {
    /** Naloxone kits a year that reach users, per 100,000 people, at the start. [1/year] {"fixed":1086.27}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    kits: number;
    /** Response of naloxone at hand to kits per 100,000. [year] {"fixed":0.00034343}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    effect: number;
    /** Yearly growth of kits in the reference. [1/year] {"fixed":0.0206}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    growth: number;
    /** Share of the gap that naloxone at hand closes in a week after a change of distribution. [1/week] {"fixed":0.04}. From: assumption. */
    speed: number;
    /** Share of untreated witnessed overdoses, otherwise fatal, that naloxone at hand prevents, relative to none at hand. [1] {"fixed":0.651}. From: lim-2022-source, overdose equations. */
    saved: number;
    /** Naloxone kits distributed in a year before the campaign. [1/year] {"fixed":3325140}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    kitsPerYear: number;
    /** Cost of a naloxone kit distributed. [USD] {"fixed":50}. From: assumption. */
    kitUsd: number;
  };
  fentanyl: {
    /** Penetration of fentanyl at the start of 2025. [1] {"fixed":0.75511}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    start: number;
    /** Penetration of fentanyl at which its growth ends. [1] {"fixed":0.81}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    ceiling: number;
    /** Growth of fentanyl's penetration at first. [1/year] {"fixed":0.34}. From: lim-2022-source, projections of the base case, 2025 (FDA release of SOURCE). */
    growth: number;
  };
  dose: {
    /** Pure fentanyl in a dose at the start of 2025. [mg/dose] {"fixed":1.54}. From: dea-ndta-2025, pill content, September and October 2024. */
    startMg: number;
    /** Response of the fentanyl in a dose to availability. [1] {"uniform":[0.45,1]}. From: dea-ndta-2025, powder purity and pill content, first half of 2023 to October 2024. */
    quality: number;
    /** Doses of a user without disorder, untreated disorder = 1. [1] {"fixed":0.15}. From: assumption. */
    usersRatio: number;
    /** Doses of a person in treatment, untreated disorder = 1. [1] {"fixed":0.243}. From: assumption. */
    treatedRatio: number;
  };
  domestic: {
    /** Cost of domestic drug law enforcement before the campaign, federal, a year. [USD/year] {"fixed":10000000000}. From: assumption. */
    enforcementUsd: number;
    /** Cost of inspections for drugs at ports of entry before the campaign, a year. [USD/year] {"fixed":3000000000}. From: assumption. */
    inspectionUsd: number;
  };
}

export interface ReferenceParameters {
  documented: {
    /** Documented cocaine flow departing South America, bulk tonnes a year. [t/year] {"triangular":[1800,2400,3000]}. From: ccdb, flow figures quoted by SOUTHCOM and GAO, 2017-24 (recalled). */
    tonnes: number;
    /** How many times the documented flow counts a true kilogram. [1] {"triangular":[1.3,2,3.5]}. From: assumption. */
    overcount: number;
  };
  claim: {
    /** Share of cargo that organisations are said to lose at sea as a cost of doing business. [1] {"fixed":0.02}. From: state-2025-09-03, answers to the press, 3 September 2025. */
    seaLoss: number;
    /** 1 where a reader tries the claim in place of the tonnes on record, 0 otherwise; the claim contradicts every official series. [1] {"fixed":0}. From: assumption. */
    believed: number;
  };
  purity: {
    /** Purity of cocaine at export. [1] {"triangular":[0.78,0.85,0.9]}. From: unodc-wdr-2025, purity of seizures in producing countries (recalled). */
    export: number;
    /** Purity of fentanyl seized at the border. [1] {"uniform":[0.08,0.11]}. From: dea-ndta-2025, powder purity, 2024. */
    fentanyl: number;
  };
  removed: {
    /** Cocaine removed at sea in the theatre by all parties before the campaign, bulk tonnes a year. [t/year] {"triangular":[190,228,300]}. From: uscg-fy2025, fiscal-year 2025 total. */
    sea: number;
    border: {
      /** Cocaine seized at the border, pure tonnes a year. [t/year] {"triangular":[20,26,32]}. From: cbp-seizures, fiscal years 2022-25. */
      cocaine: number;
      /** Fentanyl seized at the border, bulk tonnes a year. [t/year] {"fixed":9.9}. From: cbp-seizures, fiscal year 2024, nationwide. */
      fentanyl: number;
    };
    mexico: {
      /** Cocaine seized in Mexico, pure tonnes a year. [t/year] {"triangular":[15,25,35]}. From: unodc-wdr-2025, annex 7.1, Mexico 2019-23. */
      cocaine: number;
    };
    centralAmerica: {
      /** Cocaine seized in Central America, pure tonnes a year. [t/year] {"triangular":[30,60,100]}. From: unodc-wdr-2025, annex 7.1, Costa Rica to Guatemala 2019-23. */
      cocaine: number;
    };
    /** Product removed in the source countries, pure tonnes a year. [t/year] {"fixed":600}. From: unodc-wdr-2025, annex 7.1, Colombia, Peru and Bolivia 2023. */
    source: number;
    /** Share of fentanyl removed at laboratories before it is shipped. [1] {"fixed":0.05}. From: assumption. */
    synthesis: number;
  };
  consumption: {
    /** US cocaine consumption, pure tonnes a year. [t/year] {"triangular":[130,200,350]}. From: rand-rr-3140, consumption 2016, scaled by wastewater and prevalence (recalled). */
    cocaine: number;
    /** US fentanyl consumption in early 2025, pure tonnes a year. [t/year] {"loguniform":[3,10]}. From: assumption. */
    fentanyl: number;
  };
  lost: {
    domestic: {
      /** Share of the inflow seized inside the United States, cocaine. [1] {"triangular":[0.04,0.07,0.12]}. From: assumption. */
      cocaine: number;
      /** Share of the inflow seized inside the United States, fentanyl. [1] {"triangular":[0.04,0.08,0.15]}. From: assumption. */
      fentanyl: number;
    };
  };
  potential: {
    /** Global potential cocaine production, pure tonnes a year. [t/year] {"fixed":3708}. From: unodc-wdr-2025, potential manufacture 2023. */
    tonnes: number;
    /** Share of potential production that is realised. [1] {"triangular":[0.6,0.85,1]}. From: assumption. */
    realised: number;
  };
  detected: {
    /** Share of trips at sea that are detected before the campaign. [1] {"triangular":[0.6,0.75,0.9]}. From: jiatf-s-2013, statement of May 2013; posture statement of 2014. */
    share: number;
  };
  border: {
    /** Chance of loss between ports of entry relative to that of an inspection at a port. [1] {"triangular":[0.3,1,2.5]}. From: abc15-fentanyl-poe, fentanyl by place of seizure, fiscal year 2023. */
    between: number;
  };
  price: {
    export: {
      /** Export price of cocaine per pure kilogram. [USD/kg] {"triangular":[1800,2600,3300]}. From: abq-journal-2017, prices along the route. */
      cocaine: number;
      /** Cost of making fentanyl per pure kilogram. [USD/kg] {"loguniform":[200,800]}. From: assumption. */
      fentanyl: number;
    };
    wholesale: {
      /** US wholesale price of cocaine per pure kilogram. [USD/kg] {"triangular":[24000,31000,38000]}. From: abq-journal-2017, US wholesale kilogram. */
      cocaine: number;
      /** US wholesale price of fentanyl per pure kilogram. [USD/kg] {"loguniform":[50000,120000]}. From: abq-journal-2017, fentanyl prices along the route. */
      fentanyl: number;
    };
    retail: {
      /** US retail price of cocaine per pure kilogram. [USD/kg] {"triangular":[140000,200000,240000]}. From: unodc-wdr-2025, annex 8.3, United States 2019-21. */
      cocaine: number;
      /** US retail price of fentanyl per pure kilogram. [USD/kg] {"loguniform":[800000,3000000]}. From: assumption. */
      fentanyl: number;
    };
  };
  cover: {
    /** Weeks of consumption held in the United States. [week] {"triangular":[3,6,12]}. From: assumption. */
    us: number;
    /** Weeks of flow held at staging. [week] {"triangular":[2,5,10]}. From: assumption. */
    staging: number;
    /** Weeks of exports held at source depots. [week] {"triangular":[6,13,26]}. From: assumption. */
    source: number;
  };
  lead: {
    /** Weeks from departure to staging. [week] {"triangular":[2,3,5]}. From: assumption. */
    source: number;
    /** Weeks from staging to the US market. [week] {"triangular":[1,2,4]}. From: assumption. */
    market: number;
  };
  /** Share of end-games begun that end in seizure or destruction. [1] {"triangular":[0.7,0.85,0.95]}. From: assumption. */
  success: number;
  crew: {
    /** Trips that a skilled crew member makes in a year. [1/year] {"triangular":[2,3,6]}. From: assumption. */
    tripsPerYear: number;
  };
  capital: {
    /** Weeks of spending that an organisation holds as working capital. [week] {"triangular":[8,13,26]}. From: assumption. */
    weeks: number;
  };
  outlet: {
    /** Fentanyl sold elsewhere for each kilogram shipped towards the United States. [1] {"fixed":0.05}. From: assumption. */
    synthesis: number;
  };
  fit: {
    /** Rounds of the iterations that close the balance. [1] {"fixed":40}. From: assumption. */
    rounds: number;
    /** Relative miss at which the iteration stops. [1] {"fixed":1e-12}. From: assumption. */
    tolerance: number;
  };
  hazard: {
    /** Hazard from which the iteration starts. [1] {"fixed":0.1}. From: assumption. */
    start: number;
    /** Largest hazard that the iteration may reach. [1] {"fixed":10}. From: assumption. */
    ceiling: number;
  };
}

/** All parameters of a run, by mechanism. */
export interface Parameters {
  beliefs: BeliefsParameters;
  chokepoints: ChokepointsParameters;
  corridors: CorridorsParameters;
  decisiveTest: DecisiveTestParameters;
  deterrence: DeterrenceParameters;
  forcePackage: ForcePackageParameters;
  homeFront: HomeFrontParameters;
  interdiction: InterdictionParameters;
  legalAuthority: LegalAuthorityParameters;
  market: MarketParameters;
  observation: ObservationParameters;
  organisations: OrganisationsParameters;
  overdose: OverdoseParameters;
  regionalReaction: RegionalReactionParameters;
  rivals: RivalsParameters;
  supply: SupplyParameters;
  surveillance: SurveillanceParameters;
  use: UseParameters;
  reference: ReferenceParameters;
}
