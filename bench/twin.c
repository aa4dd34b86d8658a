/*
 * The kernel of kernel-loop.ts a second time, in C: the same generated world, the same operations in the same order, the
 * same chance, so that the outputs are the same bits and only the time differs.
 *
 *     cc -O3 -march=native -ffp-contract=off twin.c -lm && ./a.out lanes routes legs zones organisations weeks seed runs file
 *
 * Writes the outputs of all runs to the file and prints CPU milliseconds a run, one warm run left out of the time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "twin-exact.h"

#define SLOTS 8
#define BANDS 5
#define OWN_IN_BAND 11
#define APART 7
#define OUTPUTS 6
#define REVIEW_WEEKS 4
#define REPLANNED 0.35
#define SPREAD_USD 300.0
#define STAGE_USD 2000.0
#define PAY_USD 2000.0
#define CREW 3.0
#define CUE_HAZARD 1.2
#define SUCCESS 0.8
#define LEARNING 0.1
#define POOLED 0.02
#define FORGETTING 0.01
#define LEG_LUCK 1000
#define ZONE_LUCK 100000

static int lanes, routes, legs, zones, organisations, weeks, ownLegs;
static int *laneOrganisation, *routeLegs, *routeOwn, *legZone, *legAtSea, *ownFirst, *ownEnd, *ownLeg, *shipments;
static double *laneOrderKg, *routeBase, *routeLoadKg, *legUsdPerKg, *legVesselUsd, *legLoadKg, *legHours;
static double *legDetectability, *legStopShare, *zoneSweep, *zoneCapacity;
static double *belief, *legCost, *ownUsed, *share, *baseCost, *cost, *weight, *trips, *kg;
static double *legTrips, *usualTrips, *found, *loss, *heard, *met, *zoneFound, *zoneCaught;

static uint32_t place = 0;
static double next(void) { return ((double)mix(++place) + 0.5) / 4294967296.0; }
static double *column(int n) { return calloc((size_t)n, sizeof(double)); }
static int *whole(int n) { return calloc((size_t)n, sizeof(int)); }
static double *scaled(int n, double low, double high) {
  double *to = column(n);
  for (int i = 0; i < n; i++) to[i] = low + (high - low) * next();
  return to;
}
static double *loads(int n) {
  double *to = column(n);
  for (int i = 0; i < n; i++) {
    double u = next();
    to[i] = 20 + 980 * (u * u * u);
  }
  return to;
}
static int firstOf(int lane) { return (int)(((long)lane * routes) / lanes); }

static void placeOwnLegs(void) {
  int *at = whole(organisations * legs);
  for (int i = 0; i < organisations * legs; i++) at[i] = -1;
  for (int pass = 0; pass < 2; pass++) {
    for (int lane = 0; lane < lanes; lane++)
      for (int r = firstOf(lane); r < firstOf(lane + 1); r++)
        for (int slot = r * SLOTS; routeLegs[slot] >= 0; slot++) {
          int cell = laneOrganisation[lane] * legs + routeLegs[slot];
          if (pass == 0) at[cell] = 0;
          else routeOwn[slot] = at[cell];
        }
    for (int o = 0; pass == 0 && o < organisations; o++) {
      ownFirst[o] = ownLegs;
      for (int l = 0; l < legs; l++)
        if (at[o * legs + l] == 0) {
          ownLeg[ownLegs] = l;
          at[o * legs + l] = ownLegs++;
        }
      ownEnd[o] = ownLegs;
    }
  }
  free(at);
}

static void makeWorld(void) {
  laneOrganisation = whole(lanes);
  for (int lane = 0; lane < lanes; lane++) laneOrganisation[lane] = lane % organisations;
  routeLegs = whole(routes * SLOTS);
  routeOwn = whole(routes * SLOTS);
  for (int i = 0; i < routes * SLOTS; i++) routeLegs[i] = routeOwn[i] = -1;
  int band = legs / BANDS;
  for (int lane = 0; lane < lanes; lane++)
    for (int r = firstOf(lane); r < firstOf(lane + 1); r++) {
      int count = 3 + (int)floor(3 * next());
      for (int s = 0; s < count; s++)
        routeLegs[r * SLOTS + s] = band * s + (APART * laneOrganisation[lane] + (int)floor(OWN_IN_BAND * next())) % band;
    }
  legZone = whole(legs);
  legAtSea = whole(legs);
  for (int l = 0; l < legs; l++) {
    legZone[l] = (int)floor(zones * next());
    legAtSea[l] = 2 * legZone[l] < zones;
  }
  ownFirst = whole(organisations);
  ownEnd = whole(organisations);
  ownLeg = whole(organisations * legs);
  placeOwnLegs();
  laneOrderKg = scaled(lanes, 200, 2000);
  routeBase = loads(routes);
  for (int r = 0; r < routes; r++) routeBase[r] *= routeBase[r];
  for (int lane = 0; lane < lanes; lane++) {
    double sum = 0;
    for (int r = firstOf(lane); r < firstOf(lane + 1); r++) sum += routeBase[r];
    for (int r = firstOf(lane); r < firstOf(lane + 1); r++) routeBase[r] /= sum;
  }
  routeLoadKg = loads(routes);
  legUsdPerKg = scaled(legs, 50, 500);
  legVesselUsd = scaled(legs, 10000, 100000);
  legLoadKg = loads(legs);
  legHours = scaled(legs, 10, 90);
  legDetectability = scaled(legs, 0.3, 1);
  legStopShare = scaled(legs, 0.01, 0.1);
  zoneSweep = scaled(zones, 0.0005, 0.0045);
  zoneCapacity = scaled(zones, 1, 10);
}

static void makeState(void) {
  belief = column(ownLegs), legCost = column(ownLegs), ownUsed = column(ownLegs);
  share = column(routes), baseCost = column(routes), cost = column(routes), weight = column(routes);
  trips = column(routes), kg = column(routes), shipments = whole(routes);
  legTrips = column(legs), usualTrips = column(legs), found = column(legs), loss = column(legs), heard = column(legs), met = column(legs);
  zoneFound = column(zones), zoneCaught = column(zones);
}

static void costRoutes(int lane, double *into) {
  int o = laneOrganisation[lane];
  for (int ol = ownFirst[o]; ol < ownEnd[o]; ol++) {
    int l = ownLeg[ol];
    legCost[ol] = legUsdPerKg[l] + (PAY_USD * CREW + belief[ol] * legVesselUsd[l]) / legLoadKg[l];
  }
  int end = firstOf(lane + 1);
  for (int r = firstOf(lane); r < end; r++) {
    double sum = 0, survives = 1;
    for (int slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
      int ol = routeOwn[slot];
      if (ol < 0) break;
      sum += legCost[ol];
      survives *= 1 - belief[ol];
    }
    into[r] = (STAGE_USD + sum) / survives;
  }
}

static void review(int lane) {
  costRoutes(lane, cost);
  int first = firstOf(lane), end = firstOf(lane + 1);
  double sum = 0;
  for (int r = first; r < end; r++) {
    weight[r] = routeBase[r] * exp_((baseCost[r] - cost[r]) / SPREAD_USD);
    sum += weight[r];
  }
  for (int r = first; r < end; r++) share[r] += REPLANNED * (weight[r] / sum - share[r]);
}

static int depart(void) {
  int count = 0;
  memset(legTrips, 0, sizeof(double) * (size_t)legs);
  memset(ownUsed, 0, sizeof(double) * (size_t)ownLegs);
  for (int lane = 0; lane < lanes; lane++) {
    int first = firstOf(lane), end = firstOf(lane + 1);
    openAt((uint32_t)lane);
    for (int r = first; r < end; r++) {
      double n = poisson((laneOrderKg[lane] * share[r]) / routeLoadKg[r]);
      trips[r] = n;
      if (n == 0) continue;
      kg[r] = n * routeLoadKg[r];
      shipments[count++] = r;
      for (int slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
        int l = routeLegs[slot];
        if (l < 0) break;
        legTrips[l] += n;
        ownUsed[routeOwn[slot]] = 1;
      }
    }
  }
  return count;
}

static void detect(void) {
  double cue = 1 - exp_(-CUE_HAZARD);
  memset(zoneFound, 0, sizeof(double) * (size_t)zones);
  for (int l = 0; l < legs; l++) {
    double n = legTrips[l];
    if (n == 0) continue;
    int z = legZone[l];
    openAt((uint32_t)(LEG_LUCK + l));
    if (legAtSea[l]) {
      double patrol = 1 - exp_(-zoneSweep[z] * legHours[l] * legDetectability[l] * 1);
      found[l] = binomial(n, 1 - (1 - patrol) * (1 - cue));
      zoneFound[z] += found[l];
    } else loss[l] = binomial(n, legStopShare[l]) / n;
  }
}

static double engage(void) {
  double caught = 0;
  for (int z = 0; z < zones; z++) {
    zoneCaught[z] = 0;
    if (zoneFound[z] == 0) continue;
    openAt((uint32_t)(ZONE_LUCK + z));
    zoneCaught[z] = binomial(capped(zoneFound[z], zoneCapacity[z]), SUCCESS);
    caught += zoneCaught[z];
  }
  for (int l = 0; l < legs; l++) {
    if (!legAtSea[l] || legTrips[l] == 0) continue;
    int z = legZone[l];
    loss[l] = zoneFound[z] > 0 ? (zoneCaught[z] * found[l]) / (zoneFound[z] * legTrips[l]) : 0;
  }
  return caught;
}

static double loseCargo(int count) {
  double survived = 0;
  for (int i = 0; i < count; i++) {
    int r = shipments[i];
    double left = kg[r];
    for (int slot = r * SLOTS; slot < (r + 1) * SLOTS; slot++) {
      int l = routeLegs[slot];
      if (l < 0) break;
      left -= left * loss[l];
    }
    survived += left;
  }
  return survived;
}

static double smoothed(double before, double seen, double by) { return before + (by < 1 ? by : 1) * (seen - before); }

static void learn(void) {
  for (int l = 0; l < legs; l++) {
    double n = legTrips[l], by = n / (usualTrips[l] > 1 ? usualTrips[l] : 1);
    heard[l] = n > 0 ? POOLED * by : FORGETTING;
    met[l] = (LEARNING - POOLED) * by;
    if (n == 0) loss[l] = legStopShare[l];
  }
  for (int ol = 0; ol < ownLegs; ol++) {
    int l = ownLeg[ol];
    belief[ol] = smoothed(belief[ol], loss[l], heard[l] + met[l] * ownUsed[ol]);
  }
}

static void begin(void) {
  for (int ol = 0; ol < ownLegs; ol++) belief[ol] = legStopShare[ownLeg[ol]];
  memcpy(share, routeBase, sizeof(double) * (size_t)routes);
  memset(usualTrips, 0, sizeof(double) * (size_t)legs);
  for (int lane = 0; lane < lanes; lane++) {
    costRoutes(lane, baseCost);
    for (int r = firstOf(lane); r < firstOf(lane + 1); r++)
      for (int slot = r * SLOTS; routeLegs[slot] >= 0; slot++)
        usualTrips[routeLegs[slot]] += (laneOrderKg[lane] * routeBase[r]) / routeLoadKg[r];
  }
}

static void report(int count, double survived, double caught, double *out) {
  double departed = 0, total = 0, believed = 0, concentrated = 0;
  for (int i = 0; i < count; i++) {
    departed += kg[shipments[i]];
    total += trips[shipments[i]];
  }
  for (int ol = 0; ol < ownLegs; ol++) believed += belief[ol];
  for (int r = 0; r < routes; r++) concentrated += share[r] * share[r];
  double row[OUTPUTS] = {departed, survived, total, caught, believed, concentrated};
  memcpy(out, row, sizeof row);
}

static void runOnce(uint32_t seed, uint32_t run, double *out) {
  rekey(seed, run, nameHash("kernel"));
  begin();
  for (int week = 0; week < weeks; week++) {
    toWeek(week);
    for (int lane = 0; lane < lanes; lane++)
      if ((week + laneOrganisation[lane]) % REVIEW_WEEKS == 0) review(lane);
    int count = depart();
    detect();
    double caught = engage();
    report(count, loseCargo(count), caught, out + week * OUTPUTS);
    learn();
  }
}

int main(int argc, char **argv) {
  if (argc != 10) return 2;
  int *shape[] = {&lanes, &routes, &legs, &zones, &organisations, &weeks};
  for (int i = 0; i < 6; i++) *shape[i] = atoi(argv[i + 1]);
  uint32_t seed = (uint32_t)strtoul(argv[7], NULL, 10);
  int runs = atoi(argv[8]);
  makeTables();
  makeWorld();
  makeState();
  size_t each = (size_t)weeks * OUTPUTS;
  double *out = column((int)(each * (size_t)runs));
  runOnce(seed, 0, out);
  clock_t began = clock();
  for (int run = 0; run < runs; run++) runOnce(seed, (uint32_t)run, out + each * (size_t)run);
  printf("%.6f\n", 1000.0 * (double)(clock() - began) / CLOCKS_PER_SEC / runs);
  FILE *file = fopen(argv[9], "wb");
  if (!file) return 1;
  size_t written = fwrite(out, sizeof(double), each * (size_t)runs, file);
  return fclose(file) == 0 && written == each * (size_t)runs ? 0 : 1;
}
