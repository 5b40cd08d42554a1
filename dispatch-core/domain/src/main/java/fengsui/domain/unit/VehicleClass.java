package fengsui.domain.unit;

/**
 * What the roads must allow. A class decides which roads and limits apply and how fast an apparatus
 * drives. Each passes wherever the next one does.
 */
public enum VehicleClass {
  /** Command cars, rescue vans, motorcycles: up to 3.5 t, 2.2 m high, 2.0 m wide. */
  LIGHT,
  /** Tenders and rescue trucks: up to 26 t, 3.6 m high, 2.5 m wide. */
  HEAVY,
  /** Ladders, platforms, elevated jets and cranes: up to 42 t, 4.0 m high, 2.5 m wide. */
  TALL
}
