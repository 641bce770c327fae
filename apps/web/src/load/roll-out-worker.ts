import { serveRollOuts } from '@karvon/loading';

/** Given the memory of a plan, does roll-outs for it until the memory is closed or the page ends the worker. */
self.onmessage = ({ data }: MessageEvent<SharedArrayBuffer>) => serveRollOuts(data);
