import { centralValues, runTrial, scheduleOf, policyChanges, meanOver, raiseSeaLoss, seriesOf } from "./experiment.ts";
import { createSystem, mechanisms } from "./simulate.ts";
import { shippedLaboratory, removedAtSea, total } from "./system.test-support.ts";
const lab = shippedLaboratory();
const { world, parameters, library } = lab; const { relation, names } = world;
const sea = [...relation.zoneControl.keys()].filter((z) => relation.zoneControl[z] === 0);
const centre=(p:string)=>centralValues(parameters)[parameters.findIndex(q=>q.path===p)]!;
// toy 1 over replan
for (const kind of [0]) for (const replan of [0.01,0.02,0.0316,0.1]) {
 const pinned={"deterrence.form":0,"market.passThrough.kind":0,"market.passThrough.additive":0,"market.anchor.form":1,"corridors.replan.weekly":replan};
 const watch=(disturb?:any)=>{const l=new Float64Array(156),r=new Float64Array(156);runTrial(lab,{weeks:156,pinned,...(disturb?{disturb}:{}),look:(c,w)=>{l[w]=c.inflowKg[0]!;r[w]=removedAtSea(c,sea,0)}});return{q:meanOver(l,52,65),l:meanOver(l,104,156),r:meanOver(r,104,156)}};
 const a=watch(),b=watch(raiseSeaLoss(lab,52,.35/.19));
 console.log("toy1",replan,"quarter",(b.q/a.q-1).toFixed(4),"y2",(b.l/a.l-1).toFixed(4),"rem",(b.r/a.r-1).toFixed(3),"repl",(1-(a.l-b.l)/(b.r-a.r)).toFixed(3));
}
// toy 8
const fl=(effort:number)=>{const dep=new Float64Array(90),inf=new Float64Array(90),n:number[]=[];let removed=0;runTrial(lab,{weeks:90,changes:[{set:"postureLever",to:3,from:5},{set:"leaderEffortShare",to:effort,from:10,until:11}],look:(c,w)=>{dep[w]=c.laneDepartedKg.reduce((s,v,i)=>relation.laneOrganisation[i]===0?s+v:s,0);inf[w]=c.inflowKg[0]!;removed+=c.leadersRemoved[0]!;n.push(c.cohesion[0]!)}});return{dep,inf,removed,n}};
const s=fl(1),n0=fl(0),s10=fl(10);
for(const [nm,x] of [["1",s],["10",s10]] as const) console.log("toy8",nm,"removed",x.removed,"cohesion",x.n[11],x.n[30],"dep 11-24",meanOver(x.dep,11,24)/meanOver(n0.dep,11,24)-1,"dep 24-63",meanOver(x.dep,24,63)/meanOver(n0.dep,24,63)-1,"inf 11-37",meanOver(x.inf,11,37)/meanOver(n0.inf,11,37)-1);
// toy 9
const strikesAtSea=[{set:"postureLever",to:2,from:26},{set:"strikeTempoLever",to:1,from:26},{set:"campaignLever",to:1,from:26},...policyChanges(library,"campaign-2025",26).filter(({set})=>set==="assetSurge"||set==="zoneHoursLever")] as any[];
const partners=(pinned:any,changes:any[],drivers:"frozen"|"reference"="frozen")=>{let least=Infinity,last=0,landed=0;runTrial(lab,{weeks:182,pinned,changes,drivers,look:(c,w)=>{let wk=0;c.cooperation.forEach((sh,i)=>{wk+=c.stateCueShare[i]!*sh*(1-c.suspended[i]!)});least=Math.min(least,wk);last=wk;if(w>=26)landed+=c.inflowKg[0]!}});return{least,landed,last}};
for (const [pol,ch] of [["strikes",strikesAtSea],["partner",policyChanges(library,"partner-cooperation",26)],["strikes+partner",[...strikesAtSea,...policyChanges(library,"partner-cooperation",26)]]] as const) {
 const u=partners({},ch as any);
 for(const name of ["inducement","rivals","sovereignty","harm","training"]){const w=`regionalReaction.cooperation.${name}`;const lo=partners({[w]:centre(w)/2},ch as any),hi=partners({[w]:centre(w)*1.5},ch as any);
 console.log("toy9",pol,name,"least",(lo.least-hi.least).toFixed(4),"last",(lo.last-hi.last).toFixed(4),"inflow",(lo.landed/u.landed-1).toFixed(4),(hi.landed/u.landed-1).toFixed(4));}
}
