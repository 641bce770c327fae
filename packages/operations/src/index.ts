export { asDoor, type Desk, type DoorDirectory } from './desk.ts';
export { planRequest, planRequestInStages, type RequestProgress } from './plan-request.ts';
export { type DateMeaning, dayIn, readMoment } from './read-date.ts';
export { readEquipment } from './read-equipment.ts';
export { readMass } from './read-mass.ts';
export { type ReadRequest, readRequest } from './read-request.ts';
export { readText } from './read-text.ts';
