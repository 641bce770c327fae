/**
 * Packages of UNECE Recommendation 21 (revision 12, UNTDID 7065) that freight uses, one a line: code and name in our words. The
 * two-character codes of the first half are those of packings for dangerous goods too.
 */
export const PACKAGE_ROWS = `
1A Drum of steel
1B Drum of aluminium
1D Drum of plywood
1G Drum of fibre
1W Drum of wood
2C Barrel of wood
3A Jerrycan of steel
3H Jerrycan of plastic
43 Bag, super bulk (big bag)
4A Box of steel
4B Box of aluminium
4C Box of natural wood
4D Box of plywood
4F Box of reconstituted wood
4G Box of fibreboard
4H Box of plastic
5H Bag of woven plastic
5L Bag of textile
5M Bag of paper
6H Composite packaging, plastic receptacle
6P Composite packaging, glass receptacle
7A Case for a car
7B Case of wood
8A Pallet of wood
8B Crate of wood
8C Bundle of wood
AE Aerosol
AG Pallet, shrink-wrapped
AM Ampoule
AT Atomiser
BA Barrel
BB Bobbin
BC Bottle crate
BD Board
BE Bundle
BG Bag
BI Bin
BJ Bucket
BK Basket
BL Bale, compressed
BM Basin
BN Bale, not compressed
BO Bottle, cylindrical, not protected
BP Balloon, protected
BQ Bottle, cylindrical, protected
BR Bar
BS Bottle, bulbous, not protected
BT Bolt
BU Butt
BV Bottle, bulbous, protected
BX Box
BY Board, in bundle
BZ Bars, in bundle
CA Can, rectangular
CB Crate for beer
CC Churn
CE Creel
CF Coffer
CG Cage
CH Chest
CI Canister
CK Cask
CL Coil
CM Card
CN Container, not a piece of transport equipment
CO Carboy, not protected
CP Carboy, protected
CR Crate
CS Case
CT Carton
CU Cup
CV Cover
CX Can, cylindrical
CY Cylinder
DJ Demijohn, not protected
DP Demijohn, protected
DR Drum
EN Envelope
FC Crate for fruit
FD Frame crate
FI Firkin
FL Flask
FO Footlocker
FP Film pack
FR Frame
FX Bag, flexible container
GB Gas bottle
GI Girder
GZ Girders, in bundle
HG Hogshead
HR Hamper
IN Ingot
IZ Ingots, in bundle
JC Jerrycan, rectangular
JG Jug
JR Jar
JT Jute bag
JY Jerrycan, cylindrical
KG Keg
LG Log
LZ Logs, in bundle
MB Bag of several layers
MC Crate for milk
MS Sack of several walls
MT Mat
MX Matchbox
NE Unpacked
NF Unpacked, a single unit
NG Unpacked, several units
NS Nest
NT Net
PA Packet
PB Pallet with box sides
PC Parcel
PD Pallet, modular, 80 by 100 cm with collars
PE Pallet, modular, 80 by 120 cm with collars
PG Plate
PH Pitcher
PI Pipe
PK Package
PL Pail
PN Plank
PO Pouch
PT Pot
PU Tray
PV Pipes, in bundle
PX Pallet
PY Plates, in bundle
PZ Planks, in bundle
RD Rod
RG Ring
RL Reel
RO Roll
RT Rednet
RZ Rods, in bundle
SA Sack
SC Crate, shallow
SD Spindle
SE Sea chest
SH Sachet
SK Skeleton case
SL Slip sheet
SM Sheet of metal
ST Sheet
SU Suitcase
SW Shrink-wrapped
SZ Sheets, in bundle
TB Tub
TC Tea chest
TD Tube, collapsible
TK Tank, rectangular
TN Tin
TO Tun
TR Trunk
TS Truss
TU Tube
TY Tank, cylindrical
TZ Tubes, in bundle
VA Vat
VG Bulk, gas at 1031 mbar and 15 °C
VI Vial
VK Van pack
VL Bulk, liquid
VO Bulk, solid, large pieces
VP Vacuum-packed
VQ Bulk, liquefied gas
VR Bulk, solid, grains
VY Bulk, solid, fine powder
WA Intermediate bulk container
WB Bottle in wickerwork
ZZ As agreed between the parties
`;
