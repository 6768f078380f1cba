#include "judge/complexity/meter.h"

const struct meter_info meter_infos[METER_ID_COUNT] = {
    [METER_PMU] = {"pmu", "instructions", METER_COUNTS},
    [METER_QEMU] = {"qemu", "instructions", METER_COUNTS},
    [METER_CPU_CLOCK] = {"clock", "ns", METER_CLOCK},
};
