/**
 * Units of UNECE Recommendation 20 that freight uses, one a line: code, quantity, factor to the base unit, symbol, OKEI code of the
 * EAEU declaration or `-`, name in our words. Base units: kg, m, m2, m3, piece, s, J, Pa, W, m/s, t·km, kg/m3, K.
 *
 * Source of codes: UNECE Recommendation 20, revision 17; of factors: BIPM SI brochure, 9th edition, and NIST SP 811, appendix B.
 */
export const UNIT_ROWS = `
KGM mass 1 kg 166 kilogram
GRM mass 0.001 g 163 gram
MGM mass 0.000001 mg - milligram
TNE mass 1000 t 168 tonne
DTN mass 100 q 206 decitonne, quintal
KTN mass 1000000 kt 169 kilotonne
LBR mass 0.45359237 lb - pound
ONZ mass 0.028349523125 oz - ounce
STN mass 907.18474 ton(US) - short ton of 2000 pounds
LTN mass 1016.0469088 ton(UK) - long ton of 2240 pounds
CWA mass 45.359237 cwt(US) - hundredweight of 100 pounds
CWI mass 50.80234544 cwt(UK) - hundredweight of 112 pounds
CTM mass 0.0002 ct 162 metric carat
APZ mass 0.0311034768 tr.oz - troy ounce
MTR length 1 m 006 metre
MMT length 0.001 mm 003 millimetre
CMT length 0.01 cm 004 centimetre
DMT length 0.1 dm 005 decimetre
KMT length 1000 km 008 kilometre
INH length 0.0254 in 039 inch
FOT length 0.3048 ft 041 foot
YRD length 0.9144 yd 043 yard
SMI length 1609.344 mile - statute mile
NMI length 1852 nmi 047 nautical mile
LM length 1 lin.m 018 linear metre
MTK area 1 m2 055 square metre
CMK area 0.0001 cm2 051 square centimetre
MMK area 0.000001 mm2 050 square millimetre
HAR area 10000 ha 059 hectare
KMK area 1000000 km2 061 square kilometre
INK area 0.00064516 in2 071 square inch
FTK area 0.09290304 ft2 073 square foot
MTQ volume 1 m3 113 cubic metre
LTR volume 0.001 l 112 litre
HLT volume 0.1 hl 122 hectolitre
MLT volume 0.000001 ml - millilitre
DMQ volume 0.001 dm3 112 cubic decimetre
CMQ volume 0.000001 cm3 111 cubic centimetre
INQ volume 0.000016387064 in3 131 cubic inch
FTQ volume 0.028316846592 ft3 132 cubic foot
GLL volume 0.003785411784 gal(US) - gallon of the United States
GLI volume 0.00454609 gal(UK) - gallon of the United Kingdom
BLL volume 0.158987294928 bbl - barrel of petroleum
R9 volume 1000 1000m3 114 thousand cubic metres
H87 count 1 pc 796 piece
C62 count 1 1 796 one
EA count 1 each - each
NAR count 1 items 796 number of articles
PR count 2 pair 715 pair
NPR count 2 pairs 715 number of pairs
DZN count 12 doz 641 dozen
CEN count 100 100 797 hundred
MIL count 1000 1000 798 thousand
SET count 1 set 839 set
NMP count 1 packs 778 number of packs
SEC time 1 s 354 second
MIN time 60 min 355 minute
HUR time 3600 h 356 hour
DAY time 86400 d 359 day
WEE time 604800 wk 360 week
JOU energy 1 J 271 joule
KJO energy 1000 kJ 273 kilojoule
GV energy 1000000000 GJ - gigajoule
KWH energy 3600000 kWh 245 kilowatt hour
MWH energy 3600000000 MWh 246 megawatt hour
PAL pressure 1 Pa 294 pascal
KPA pressure 1000 kPa 297 kilopascal
MPA pressure 1000000 MPa 298 megapascal
BAR pressure 100000 bar 309 bar
ATM pressure 101325 atm - standard atmosphere
PS pressure 6894.757293168 psi - pound-force per square inch
WTT power 1 W 212 watt
KWT power 1000 kW 214 kilowatt
MAW power 1000000 MW 215 megawatt
MTS speed 1 m/s 328 metre per second
KMH speed 0.2777777777777778 km/h 333 kilometre per hour
KNT speed 0.5144444444444445 kn 327 knot
TKM carriage 1 t.km 449 tonne kilometre
KMQ density 1 kg/m3 - kilogram per cubic metre
KEL temperature 1 K 288 kelvin
CEL temperature 1 °C 280 degree Celsius
FAH temperature 0.5555555555555556 °F - degree Fahrenheit
`;
