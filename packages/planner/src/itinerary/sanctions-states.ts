/** States for which forwarders check sanctions lists on the day of booking; some shippers send nothing through them. */
export const SANCTIONS_STATES: readonly string[] = ['RU', 'BY', 'IR'];
