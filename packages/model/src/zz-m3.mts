import { centralValues, runTrial, meanOver, raiseSeaLoss } from "./experiment.ts";
import { shippedLaboratory, removedAtSea, total } from "./system.test-support.ts";
import { capacityFor } from "@inflow/exact";
const lab = shippedLaboratory();
const { world, parameters } = lab; const { relation, names } = world;
const sea = [...relation.zoneControl.keys()].filter((z) => relation.zoneControl[z] === 0);
const W=208, from=104;
const m=(trial:any)=>{const o={rem:0,inf:0,land:0,mar:0,whole:0,ent:0,stage:0,n:W-from};runTrial(lab,{weeks:W,...trial,look:(c:any,w:number)=>{if(w<from)return;o.rem+=removedAtSea(c,sea,0);o.inf+=c.inflowKg[0];o.land+=c.landedMeanUsdPerKg[0];o.mar+=c.landedMarginalUsdPerKg[0];o.whole+=c.wholesaleUsdPerKg[0];o.ent+=c.beliefEntropy[0];o.stage+=total(c.stagingArrivedKg)}});return o};
const avg=(trial:any,runs:number)=>{const a:any={};for(let r=0;r<runs;r++){const o:any=m({...trial,fortune:"chance",seed:3,run:r});for(const k in o)a[k]=(a[k]??0)+o[k]/runs/o.n;}a.n=1;return a};
const runs=24;
for(const level of [1,2]) { let base:any; for(const [nm,f] of [["fixed",0],["adaptive",1],["randomised",2],["mixed",3]] as const){
 const a=avg({pinned:{"forcePackage.allocation.form":f,"deterrence.form":0},changes:[{set:"forceLevel",to:level,from:10}]},runs); base??=a;
 console.log("level",level,nm,Object.keys(a).map(k=>k+" "+a[k].toFixed(2)+" ("+((a[k]/base[k]-1)*100).toFixed(2)+"%)").join(" "));}
 for(const u of [0.5,1]){const a=avg({pinned:{"forcePackage.allocation.form":0,"deterrence.form":0},changes:[{set:"forceLevel",to:level,from:10},{set:"unpredictablePatrolShare",to:u,from:10}]},runs);console.log("level",level,"unpred",u,Object.keys(a).map(k=>k+" ("+((a[k]/base[k]-1)*100).toFixed(2)+"%)").join(" "));}
}
// hardening zones
const harden=(zones:number[],ratio:number,onset:number)=>(c:any,week:number)=>{if(week<onset)return;const succeeds=c.refSuccessShare[0]*(c.lethalShare[0]+c.boardingShare[0]);for(const z of zones){const det=c.detectedTrips[z];if(!(det>0))continue;const lost=ratio*(c.refZoneArrestShare[z]+c.refZoneDeathShare[z])*c.zoneTrips[z];c.refEndGameHours[z]=c.boardingHours[z]/capacityFor(det,Math.min(lost/succeeds,(1-1e-6)*det));}};
const t=(zones:number[],extra:any={})=>m({pinned:{"deterrence.form":0},...extra,disturb:harden(zones,1.84,52)});
const b=t([]);const full=t(sea);
const eff=(o:any)=>["land","mar","whole","inf","stage","rem"].map(k=>k+" "+((o[k]-b[k])/(full[k]-b[k])).toFixed(3)).join(" ");
console.log("full",["land","mar","whole","inf","stage","rem"].map(k=>k+" "+((full as any)[k]/(b as any)[k]-1).toFixed(4)).join(" "));
for(const z of sea)console.log("harden",names.zone[z],eff(t([z])));
console.log("pacific",eff(t(sea.slice(0,2))),"carib",eff(t(sea.slice(2,5))));
