/*
 * The arithmetic and chance of @inflow/exact in C, operation by operation: tables, exp, log, lowbias32, Philox4x32-10,
 * xoshiro128**, Poisson and binomial counts. Sources stand in the TypeScript files of the same names. Compile without
 * contraction of floating-point operations, or the bits differ.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

/* elementary-tables.ts */
#define SPLITTER 134217729.0
#define LOG2_HIGH 0.6931471803691238
#define LOG2_LOW 1.9082149292705877e-10
#define POWER_ZERO 1074
#define HALVED_FROM 53

typedef struct { double high, low; } Pair;

static double powerOfTwo[POWER_ZERO + 1024], rootHigh[64], rootLow[64];
static double centre[129], centreInverse[129], logHigh[129], logLow[129];
static double inverse[64], smallErrors[256];

static Pair sumOf(double a, double b) {
  double high = a + b, part = high - a;
  return (Pair){high, a - (high - part) + (b - part)};
}
static Pair productOf(double a, double b) {
  double high = a * b;
  double aTop = SPLITTER * a - (SPLITTER * a - a), bTop = SPLITTER * b - (SPLITTER * b - b);
  double aRest = a - aTop, bRest = b - bTop;
  return (Pair){high, aRest * bRest - (high - aTop * bTop - aRest * bTop - aTop * bRest)};
}
static Pair addPairs(Pair a, Pair b) {
  Pair top = sumOf(a.high, b.high);
  return sumOf(top.high, top.low + a.low + b.low);
}
static Pair timesPairs(Pair a, Pair b) {
  Pair top = productOf(a.high, b.high);
  return sumOf(top.high, top.low + a.high * b.low + a.low * b.high);
}
static Pair rootOf(Pair a) {
  double root = sqrt(a.high);
  Pair square = productOf(root, root);
  return sumOf(root, (a.high - square.high - square.low + a.low) / (2 * root));
}
static Pair reciprocalOf(double n) {
  double high = 1 / n;
  Pair back = productOf(high, n);
  return (Pair){high, (1 - back.high - back.low) / n};
}
static Pair logStep(int j) {
  double n = 257 + 2 * j, cube = n * n * n;
  Pair sum = {2 / (7 * cube * cube * n) + 2 / (9 * cube * cube * cube), 0};
  double terms[3] = {5 * cube * n * n, 3 * cube, n};
  for (int i = 0; i < 3; i++) {
    Pair term = reciprocalOf(terms[i]);
    sum = addPairs(sum, (Pair){2 * term.high, 2 * term.low});
  }
  return sum;
}

/* exponential.ts */
#define STEPS_PER_UNIT 92.33248261689366
#define LEAST_NORMAL 2.2250738585072014e-308
#define TWO_54 18014398509481984.0

static inline double expWithin(double x, double tail) {
  double n = floor(x * STEPS_PER_UNIT + 0.5);
  double r = x - n * (LOG2_HIGH / 64) - (n * (LOG2_LOW / 64) - tail);
  double square = r * r;
  double rise = r + square * (0.5 + r * (1.0 / 6)) + square * square * (1.0 / 24 + r * (1.0 / 120));
  int32_t whole = (int32_t)n;
  int32_t j = whole & 63;
  double high = rootHigh[j];
  return (high + (rootLow[j] + high * rise)) * powerOfTwo[(whole >> 6) + POWER_ZERO];
}
static double expAtTheEnds(double x, double tail) {
  if (!(x < 710)) return x > 0 ? INFINITY : x;
  if (x < -746) return 0;
  int power = x > 0 ? 512 : -512;
  double shift = power * LOG2_HIGH;
  return expWithin(x - shift, tail - power * LOG2_LOW) * powerOfTwo[power + POWER_ZERO];
}
static inline double exp_(double x) { return x > -708 && x < 709 ? expWithin(x, 0) : expAtTheEnds(x, 0); }

static double log_(double x) {
  int32_t power = 0;
  double value = x;
  if (!(x >= LEAST_NORMAL && x < INFINITY)) {
    if (!(x > 0 && x < INFINITY)) return x == 0 ? -INFINITY : x > 0 ? x : NAN;
    value = x * TWO_54;
    power = -54;
  }
  uint64_t bits;
  memcpy(&bits, &value, 8);
  int32_t top = (int32_t)(bits >> 32);
  int32_t j = ((top & 0xfffff) + 0x1000) >> 13;
  int32_t shift = (top >> 20) - 1023 + (int32_t)((uint32_t)(HALVED_FROM - 1 - j) >> 31);
  power += shift;
  double r = (value * powerOfTwo[POWER_ZERO - shift] - centre[j]) * centreInverse[j];
  double square = r * r;
  double odd = 1.0 / 3 - r * 0.25 + square * (0.2 - r * (1.0 / 6) + square * (1.0 / 7));
  double bend = square * (r * odd - 0.5);
  return power * LOG2_HIGH + logHigh[j] + (r + (bend + (power * LOG2_LOW + logLow[j])));
}
static double logOnePlus(double x) {
  double sum = 1 + x;
  if (sum == 1) return x;
  return sum == INFINITY ? sum : log_(sum) * (x / (sum - 1));
}

/* log-gamma.ts */
static double stirlingSeries(double x) {
  double z = 1 / (x * x);
  if (x > 1000) return (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260))) / x;
  double far = 1.0 / 1188 - z * (691.0 / 360360 - z * (1.0 / 156 - z * (3617.0 / 122400 - z * (43867.0 / 244188))));
  return (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z * far)))) / x;
}
static double stirlingError(double n) { return n < 256 ? smallErrors[(int)n] : stirlingSeries(n); }
static double devianceTerm(double x, double m) {
  double gap = x - m, v = gap / (x + m);
  if (!(v < 0.1 && v > -0.1)) return x * log_(x / m) - gap;
  double w = v * v, w4 = w * w * (w * w);
  double near = 1.0 / 3 + w * (1.0 / 5) + w * w * (1.0 / 7 + w * (1.0 / 9));
  double far = 1.0 / 11 + w * (1.0 / 13) + w * w * (1.0 / 15 + w * (1.0 / 17));
  return v * (gap + 2 * x * w * (near + w4 * far));
}

static void makeTables(void) {
  powerOfTwo[POWER_ZERO] = 1;
  for (int i = POWER_ZERO + 1; i < POWER_ZERO + 1024; i++) powerOfTwo[i] = powerOfTwo[i - 1] * 2;
  for (int i = POWER_ZERO - 1; i >= 0; i--) powerOfTwo[i] = powerOfTwo[i + 1] / 2;
  Pair step = {2, 0}, root = {1, 0}, logarithm = {0, 0};
  for (int i = 0; i < 6; i++) step = rootOf(step);
  for (int j = 0; j < 64; j++) {
    rootHigh[j] = root.high;
    rootLow[j] = root.low;
    root = timesPairs(root, step);
  }
  Pair minusLog2 = addPairs((Pair){-LOG2_HIGH, 0}, (Pair){-LOG2_LOW, 0});
  for (int j = 0; j <= 128; j++) {
    int halved = j >= HALVED_FROM, whole = j == 128;
    double c = (1 + j / 128.0) / (halved ? 2 : 1);
    Pair value = halved ? addPairs(logarithm, minusLog2) : logarithm;
    double high = floor(value.high * 4398046511104.0 + 0.5) / 4398046511104.0;
    centre[j] = c;
    centreInverse[j] = 1 / c;
    logHigh[j] = whole ? 0 : high;
    logLow[j] = whole ? 0 : value.high - high + value.low;
    logarithm = addPairs(logarithm, logStep(j));
  }
  for (int k = 0; k < 64; k++) inverse[k] = 1.0 / k;
  for (int n = 255; n >= 8; n--) smallErrors[n] = stirlingSeries(n);
  for (int n = 7; n > 0; n--) smallErrors[n] = smallErrors[n + 1] + (n + 0.5) * log_((n + 1.0) / n) - 1;
}

/* name-hash.ts, philox.ts, stream.ts */
static inline uint32_t mix(uint32_t x) {
  uint32_t h = x ^ (x >> 16);
  h *= 0x7feb352du;
  h ^= h >> 15;
  h *= 0x846ca68bu;
  return h ^ (h >> 16);
}
static uint32_t nameHash(const char *text) {
  uint32_t h = 0x811c9dc5u;
  for (; *text; text++) h = (h ^ (uint8_t)*text) * 0x01000193u;
  return mix(h);
}
static void philox4x32(uint32_t x[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xd2511f53u * x[0], p1 = (uint64_t)0xcd9e8d57u * x[2];
    uint32_t y0 = (uint32_t)(p1 >> 32) ^ x[1] ^ k0, y2 = (uint32_t)(p0 >> 32) ^ x[3] ^ k1;
    x[0] = y0;
    x[1] = (uint32_t)p1;
    x[2] = y2;
    x[3] = (uint32_t)p0;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
}

typedef struct { uint32_t s[4]; } Stream;

static inline double uniform(Stream *stream) {
  uint32_t *s = stream->s, s1 = s[1], five = s1 * 5;
  uint32_t word = ((five << 7) | (five >> 25)) * 9;
  uint32_t s2 = s[2] ^ s[0], s3 = s[3] ^ s1;
  s[1] = s1 ^ s2;
  s[0] ^= s3;
  s[2] = s2 ^ (s1 << 9);
  s[3] = (s3 << 11) | (s3 >> 21);
  return ((double)word + 0.5) * 2.3283064365386963e-10;
}
static void branch(const Stream *from, Stream *to) {
  uint32_t a = mix(from->s[0] + 0x3c6ef372u), b = mix(a ^ from->s[1]);
  uint32_t c = mix(b + from->s[2]), d = mix(c ^ from->s[3]);
  *to = (Stream){{a ^ d, b, c, d | 1}};
}

/* poisson.ts */
static double poissonByInversion(double mean, double u) {
  double probability = exp_(-mean), reached = probability;
  int count = 0;
  while (u > reached && count < 63) {
    count++;
    probability *= mean * inverse[count];
    reached += probability;
  }
  return count;
}
static int poissonFits(double height, double count, double mean) {
  return 0.5 * log_(6.283185307179586 * height * height * count) <= -stirlingError(count) - devianceTerm(count, mean);
}
static double poissonByRejection(double mean, Stream *extra) {
  double root = sqrt(mean), b = 0.931 + 2.53 * root, a = -0.059 + 0.02483 * b, squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    double u = uniform(extra) - 0.5, v = uniform(extra), us = 0.5 - fabs(u);
    double count = floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    double height = (v * (1.1239 + 1.1328 / (b - 3.4))) / (a / (us * us) + b);
    if (count == 0 ? log_(height) <= -mean : poissonFits(height, count, mean)) return count;
  }
}

/* binomial.ts */
static double logShape(double count, double trials, double p) {
  double others = trials - count;
  double corrections = stirlingError(trials) - stirlingError(count) - stirlingError(others);
  return corrections - devianceTerm(count, trials * p) - devianceTerm(others, trials * (1 - p));
}
static int binomialFits(double height, double count, double mode, double trials, double p) {
  double atMode = logShape(mode, trials, p), others = trials - count, modeWidth = mode * (trials - mode);
  if (count > 0 && others > 0) {
    double widths = (count / modeWidth) * others;
    return 0.5 * log_(height * height * widths) <= logShape(count, trials, p) - atMode;
  }
  double atEnd = trials * (count == 0 ? logOnePlus(-p) : log_(p));
  return log_(height) + atMode - 0.5 * log_(6.283185307179586 * (modeWidth / trials)) <= atEnd;
}
static double wholePower(double q, int n) {
  double power = 1, base = q;
  for (int left = n; left > 0; left >>= 1) {
    if ((left & 1) == 1) power *= base;
    base *= base;
  }
  return power;
}
static double binomialByInversion(double trials, double p, double u) {
  double probability = trials < 1024 ? wholePower(1 - p, (int)trials) : exp_(trials * logOnePlus(-p));
  double odds = p / (1 - p), reached = probability, most = trials < 63 ? trials : 63;
  int count = 0;
  while (u > reached && count < most) {
    probability *= odds * (trials - count);
    count++;
    probability *= inverse[count];
    reached += probability;
  }
  return count;
}
static double binomialByRejection(double trials, double p, Stream *extra) {
  double deviation = sqrt(trials * p * (1 - p)), b = 1.15 + 2.53 * deviation, a = -0.0873 + 0.0248 * b + 0.01 * p;
  double c = trials * p + 0.5, squeeze = 0.92 - 4.2 / b;
  for (;;) {
    double u = uniform(extra) - 0.5, v = uniform(extra), us = 0.5 - fabs(u);
    double count = floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || count > trials) continue;
    double alpha = (2.83 + 5.1 / b) * deviation, mode = floor((trials + 1) * p);
    if (binomialFits((v * alpha) / (a / (us * us) + b), count, mode, trials, p)) return count;
  }
}

/* luck.ts */
static uint32_t key[4], mixedWeek;
static Stream now;

static void openAt(uint32_t entity) {
  uint32_t a = mix(entity ^ key[0]), b = mix(a + mixedWeek);
  now = (Stream){{a, b, mix(b ^ key[2]), mix((a + b) ^ key[3])}};
}
static void toWeek(int32_t week) { mixedWeek = mix((uint32_t)week ^ key[1]); }
static void rekey(uint32_t seed, uint32_t run, uint32_t mechanism) {
  uint32_t counter[4] = {run, 0, mechanism, 0};
  philox4x32(counter, seed, 0);
  memcpy(key, counter, sizeof key);
}
static double poisson(double mean) {
  double u = uniform(&now);
  if (u < 1 - mean) return 0;
  if (mean < 10) return poissonByInversion(mean, u);
  Stream extra;
  branch(&now, &extra);
  return poissonByRejection(mean, &extra);
}
static double binomial(double trials, double probability) {
  double u = uniform(&now);
  if (!(trials > 0 && probability > 0)) return 0;
  if (probability >= 1) return trials;
  int mirrored = probability > 0.5;
  double p = mirrored ? 1 - probability : probability, mean = trials * p, count = 0;
  if (mean < 10) {
    double turned = mirrored ? 1 - u : u;
    if (!(turned < 1 - mean)) count = binomialByInversion(trials, p, turned);
  } else {
    Stream extra;
    branch(&now, &extra);
    count = binomialByRejection(trials, p, &extra);
  }
  return mirrored ? trials - count : count;
}
static double capped(double count, double capacity) {
  double u = uniform(&now), below = floor(capacity), most = u < capacity - below ? below + 1 : below;
  return count < most ? count : most;
}
