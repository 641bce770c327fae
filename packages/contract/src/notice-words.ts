/**
 * The notices of a plan in English, in ICU MessageFormat, by code: for the command and the English page. Other languages
 * are words of the page.
 */
export const NOTICE_WORDS = {
  'goods-read-as': '“{text}” is taken as HS {hs}, {name}. Other headings: {others}',
  'goods-unknown':
    '“{text}” is not in the table of goods: it is taken as general cargo. An HS code makes papers and rates exact',
  'door-read-as': '{field}: “{text}” is taken as {name}, {state}',
  'door-has-namesakes':
    '{field}: “{text}” is taken as {name}, {state}. Places of that name are in {otherStates}, too: write the country to choose one',
  'road-server-used': 'First and last miles are measured by the routing server {server}: {measured} of {asked}',
  'road-server-unreachable':
    'The routing server {server} did not answer ({found}): first and last miles are estimated from the straight line',
  'road-server-refused':
    'The routing server {server} refused to answer ({found}): first and last miles are estimated from the straight line',
  'door-far':
    '{field}: the nearest place of the network is {name}, {placeState}, {km} away as the crow flies. Check that a road leads there',
  'volume-assumed': 'The volume is taken as {volumeM3} m³, by {densityKgPerM3} kg/m³',
  'reefer-assumed': 'Goods of HS {hs} are usually cooled: only cooled equipment is tried',
  'modelled-share': '{percent}% of the money is modelled or assumed: ask for a quote before you promise a price',
  'rate-missing': 'No rate is known: {kind}, {state}, {at}. The price is a lower bound',
  'sanctions-check': 'The way passes {state}: check the sanctions lists in force on {date}',
  'permit-needed': 'A truck of {carrierState} needs a permit for {state}',
  'permit-unknown': 'Whether a truck of {carrierState} needs a permit for {state} is not known',
  'carrier-restricted': 'Trucks of {carrierState} are restricted in {state}',
  'carrier-ban': 'Trucks of {carrier} may not enter {territory}',
  'border-restricted': 'The border {fromState} – {toState} is restricted for this mode: {mode}. Ask before booking',
  'closed-border': 'The border {fromState} – {toState} is closed for this mode: {mode}',
  'closed-crossing':
    'Crossing closed to freight: {crossing}{fromSize, select, none {} other {, from {from}}}{toSize, select, none {} other { to {to}}}',
  'winter-closure': 'The crossing {crossing} is usually closed in winter, next from {from} to {to}',
  'dwell-unknown': 'No observed time at the border {crossing}: the country average stands in',
  'seal-required': 'An electronic navigation seal is needed, {mode} (rule {rule})',
  'seal-unknown': 'Whether an electronic navigation seal is needed is not settled, {mode} (rule {rule})',
  'may-miss-last-departure': 'In {percent}% of cases no departure is left before the end of the timetables',
  'deadline-at-risk': 'Only {percent}% of such shipments arrive by the deadline',
  'excluded-state': 'You asked not to pass {state}',
  'excluded-mode': 'You asked not to use this mode: {mode}',
  'excluded-place': 'You asked not to pass {place}',
  'road-limit': 'Too heavy for the roads of {state}: {foundKg}, at most {mostKg}',
  'planned-link': 'Not yet open: {link}, planned for {opensOn}',
  'no-reefer-power': 'No power for cooled containers at {place}',
  stopped: 'The search was cut short: there may be better ways',
  'why-cheapest':
    'The lowest price of the ways offered: {costCents}. {hoursMoreThanFastestSize, select, none {No way offered is faster} other {It takes {hoursMoreThanFastest} longer than the fastest}}',
  'why-fastest':
    'The shortest time at P50: {p50Hours}. {costMoreThanCheapestCentsSize, select, none {No way offered is cheaper} other {It costs {costMoreThanCheapestCents} more than the cheapest}}',
  'why-most-reliable':
    'The least spread: P90 comes {riskHours} after P50, and {assumedPercent}% of that rests on assumed bands. {costMoreThanCheapestCentsSize, select, none {It costs no more than the cheapest} other {It costs {costMoreThanCheapestCents} more than the cheapest}} and {hoursMoreThanFastestSize, select, none {takes no longer than the fastest} other {takes {hoursMoreThanFastest} longer than the fastest}}',
  'why-greenest':
    'The least greenhouse gas: {emissionsGCo2e}. {costMoreThanCheapestCentsSize, select, none {It costs no more than the cheapest} other {It costs {costMoreThanCheapestCents} more than the cheapest}} and {hoursMoreThanFastestSize, select, none {takes no longer than the fastest} other {takes {hoursMoreThanFastest} longer than the fastest}}',
  'why-balanced':
    'A good middle: {costMoreThanCheapestCentsSize, select, none {no dearer than the cheapest} other {{costMoreThanCheapestCents} more than the cheapest}}, {hoursMoreThanFastestSize, select, none {no slower than the fastest} other {{hoursMoreThanFastest} longer than the fastest}}, {gramsMoreThanGreenestSize, select, none {no more gas than the greenest} other {{gramsMoreThanGreenest} more than the greenest}}',
  'why-alternative':
    'Another way, for choice: {costMoreThanCheapestCentsSize, select, none {no dearer than the cheapest} other {{costMoreThanCheapestCents} more than the cheapest}}, {hoursMoreThanFastestSize, select, none {no slower than the fastest} other {{hoursMoreThanFastest} longer than the fastest}}; spread {riskHours}',
  'planned-crossing': 'Crossing not yet open: {crossing}, planned for {opensOn}',
  'planned-service': 'Service not yet running: {service}, planned for {opensOn}',
  'closed-link':
    'Closed to freight: {link}{fromSize, select, none {} other {, from {from}}}{toSize, select, none {} other { to {to}}}',
  'closed-service':
    'Service not running: {service}{fromSize, select, none {} other {, from {from}}}{toSize, select, none {} other { to {to}}}',
  'closed-place':
    'Closed to freight: {place}{fromSize, select, none {} other {, from {from}}}{toSize, select, none {} other { to {to}}}',
  'what-if-closure':
    'What if: {place} is closed, {end, select, open {from {from} until further notice} other {{from} – {to}}}',
  'what-if-delay': 'What if: goods are held {holdHours} longer than known at {place}',
  'what-if-price':
    'What if: {kind} {way, select, less {{percent}% cheaper} other {{percent}% dearer}}{hasMode, select, yes {, {mode} alone} other {}}{hasState, select, yes {, earned in {state}} other {}}',
  'little-saving':
    '{savesCentsSize, select, none {Saves nothing} other {Saves only {savesCents}}} against another option and takes {slowerHours} longer',
  'little-faster':
    '{fasterHoursSize, select, none {Hardly faster} other {Only {fasterHours} faster}} than another option, for {moreCents} more',
  'many-transshipments':
    'Reloaded {more} times more than another option, and {savesCentsSize, select, none {saves nothing} other {saves only {savesCents}}}',
  'truck-between':
    'Goes by truck between two trains or ships, and {savesCentsSize, select, none {saves nothing} other {saves only {savesCents}}}',
  'rail-hop': 'Goes by rail from {place} for a short stretch only, between two longer hauls by truck',
  beaten:
    '{moreCentsSize, select, none {{moreHoursSize, select, none {Another option is as cheap and as fast} other {Another option is faster for the same money: this way takes {moreHours} longer}}} other {{moreHoursSize, select, none {Another option is cheaper and as fast: this way costs {moreCents} more} other {Another option is better in both: this way costs {moreCents} more and takes {moreHours} longer}}}}',
  'air-too-heavy': 'Too heavy for air freight: {massKg}, offered up to {maxKg}',
  'no-dangerous-handling': 'Dangerous goods are not handled at {place}',
  'lithium-declared': 'Lithium batteries of UN {un} are declared: planned as dangerous goods of class 9',
  'lithium-small':
    'Small lithium batteries in devices are declared: special provision 188 asks for the battery mark, not for class 9 papers; by air other rules hold',
  'ready-on-holiday':
    '{daysSize, select, one {{from}} other {{from} – {to}}} is a public holiday in {state}: {name}. Loading may not be possible{grade, select, V {} other { (days expected; the official notice decides)}}',
  'border-on-holiday':
    'The way comes to the border {crossing} on a holiday in {state}: {name}, {daysSize, select, one {{from}} other {{from} – {to}}}{grade, select, V {} other { (days expected)}}. Expect a closed or slow post',
  'arrival-on-holiday':
    'The likely day of delivery is a holiday in {state}: {name}, {daysSize, select, one {{from}} other {{from} – {to}}}',
  'deadline-out-of-reach':
    'No option meets the deadline with a fair chance: at best {percent}%. The earliest arrives on {earliest} (P50)',
  'incoterm-no-ship': '{term} hands over at a ship, but no option has one: {counterpart} suits these ways',
  'incoterm-wrong-end':
    '{term} {place}: the place behind {term} is {end, select, from {where the goods are handed over at the origin, not the destination} other {the destination, not the origin}}',
  'incoterm-no-place': '{term} names no place: write it as {term} and the town',
} as const;

/** Code of a notice that has words. */
export type NoticeCode = keyof typeof NOTICE_WORDS;
