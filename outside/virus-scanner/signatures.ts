/** The EICAR test file, in two pieces so that no real scanner takes this source for it. */
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

const signatures = [{ virus: 'Win.Test.EICAR_HDB-1', bytes: eicar }];
const longest = Math.max(...signatures.map(({ bytes }) => bytes.length));

/** Looks for the signatures in bytes as they stream by, also across the border of two chunks. */
export class SignatureSearch {
  found: string | undefined;
  #tail = Buffer.alloc(0);

  see(chunk: Buffer): void {
    const seen = Buffer.concat([this.#tail, chunk]);
    this.found ??= signatures.find(({ bytes }) => seen.includes(bytes))?.virus;
    this.#tail = Buffer.from(seen.subarray(-(longest - 1)));
  }
}
