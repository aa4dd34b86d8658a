import { expectedMin } from "@inflow/exact";
import { centralValues, runTrial, scheduleOf, policyChanges, meanOver } from "./experiment.ts";
import { createSystem, mechanisms } from "./simulate.ts";
import { shippedLaboratory, removedAtSea, total } from "./system.test-support.ts";
const t0=Date.now();
const lab = shippedLaboratory();
const { world, parameters } = lab; const { relation, names } = world;
const sea = [...relation.zoneControl.keys()].filter((z) => relation.zoneControl[z] === 0);
console.log("min", [11.7,7.8,5.85].map(m=>expectedMin(m,3.9)));
const at = (share:number, zones:number[], hoursFactor=1) => {
  const order = mechanisms.map(m => m.name!=="surveillance"?m:{...m, step:(x:any,p:any,now:any)=>{ (m as any).step(x,p,now); if(now.week===11) for(let l=0;l<x.detectedShare.length;l++) if(zones.includes(relation.legZone[l]!)) x.detectedShare[l]*=share; }});
  const s = createSystem({world,parameters,drivers:"frozen",fortune:"expectation",weeks:12,settleWeeks:0,order:order as any});
  s.begin(centralValues(parameters),1,0,scheduleOf(lab,lab.before));
  for(let w=0;w<12;w++){ if(w===11) s.columns.refEndGameHours.forEach((h,z)=>{s.columns.refEndGameHours[z]=h*hoursFactor;}); s.advance(); }
  return s.columns;
};
for (const hf of [1,2,3,4]) {
const a = at(1,sea,hf), b = at(0.5,sea,hf);
for (const z of sea) console.log(hf,names.zone[z], "trips",a.zoneTrips[z]!.toFixed(2),"det",a.detectedTrips[z]!.toFixed(2),"cap",(a.boardingHours[z]!/(a.refEndGameHours[z]!)).toFixed(2),"board",a.boardings[z]!.toFixed(3),"half",(b.boardings[z]!/a.boardings[z]!-1).toFixed(3));
console.log("all",(total(b.boardings)/total(a.boardings)-1).toFixed(3), total(a.boardings));
}
// hours x2
const boardingsWith=(f:(c:any)=>void)=>{let r=0; let byz:number[]=[]; runTrial(lab,{weeks:12,disturb:(c,w)=>{if(w===11)f(c)},look:(c,w)=>{if(w===11){r=total(c.boardings);byz=sea.map(z=>c.boardings[z]!)}}}); return [r,...byz];};
const u=boardingsWith(()=>{}), d=boardingsWith(c=>c.refEndGameHours.forEach((h:number,z:number)=>{c.refEndGameHours[z]=h/2}));
console.log("x2 hours", d.map((v,i)=>(v/u[i]!).toFixed(3)), ["all",...sea.map(z=>names.zone[z])]);
const q=boardingsWith(c=>c.refEndGameHours.forEach((h:number,z:number)=>{c.refEndGameHours[z]=h*2}));
console.log("x half hours", u.map((v,i)=>(v/q[i]!).toFixed(3)));
// toy 6
const colombia = names.state.indexOf("colombia");
const wd=(share:number, weeks=14)=>{const r={b:0,s:0,hours:0,att:0}; runTrial(lab,{weeks,disturb:(c,w)=>{if(w>=10)c.cooperation[colombia]=c.stateCooperation[colombia]!*(1-share)},look:(c,w)=>{if(w===10){r.b=total(c.boardings);r.s=removedAtSea(c,sea,0);}}});return r;};
const w0=wd(0); 
console.log("colombia cue share", runTrial(lab,{weeks:1}).columns.stateCueShare[colombia]);
for(const lost of [0.3,0.5,0.6]){const w=wd(lost/0.65);console.log("cues -",lost,(w.b/w0.b-1).toFixed(3),(w.s/w0.s-1).toFixed(3));}
const wa=wd(1);console.log("colombia 0",(wa.b/w0.b-1).toFixed(3),(wa.s/w0.s-1).toFixed(3));
for(const coop of [0.5,0.6,0.7,0.77,0.85]){const w=wd(coop);console.log("coop lost",coop,(w.b/w0.b-1).toFixed(3),(w.s/w0.s-1).toFixed(3));}
console.log(Date.now()-t0);
