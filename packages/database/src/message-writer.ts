/** Characters beyond which text is written by Node.js itself: below, a call into it costs more than it saves. */
const SHORT_TEXT = 40;
const INITIAL_BYTES = 64 * 1024;
/** A larger buffer is let go of after use. */
const MOST_KEPT_BYTES = 1024 * 1024;
const TWO_TO_32 = 2 ** 32;

/**
 * Writes messages of PostgreSQL's protocol (version 3.0, chapter 55) one behind the other into one buffer, which grows
 * as it is needed and is used again.
 */
export class MessageWriter {
  #buffer = Buffer.allocUnsafe(INITIAL_BYTES);
  #at = 0;
  #messageStart = 0;

  /** @param type the letter that a message begins with. */
  begin(type: string): void {
    this.#reserve(5);
    this.#buffer[this.#at] = type.charCodeAt(0);
    this.#messageStart = this.#at + 1;
    this.#at += 5;
  }

  end(): void {
    this.#buffer.writeInt32BE(this.#at - this.#messageStart, this.#messageStart);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#at] = value;
    this.#at += 1;
  }

  int16(value: number): void {
    this.#reserve(2);
    this.#at = this.#buffer.writeInt16BE(value, this.#at);
  }

  int32(value: number): void {
    this.#reserve(4);
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  /** @param value a whole number of at most 53 bits, or any bigint of 64. */
  int64(value: number | bigint): void {
    this.#reserve(8);
    const small = Number(value);
    if (!Number.isSafeInteger(small)) {
      this.#at = this.#buffer.writeBigInt64BE(BigInt(value), this.#at);
      return;
    }
    const high = Math.floor(small / TWO_TO_32);
    this.#buffer.writeInt32BE(high, this.#at);
    this.#buffer.writeUInt32BE(small - high * TWO_TO_32, this.#at + 4);
    this.#at += 8;
  }

  /** Text with a zero at its end. */
  cString(text: string): void {
    this.#text(text);
    this.byte(0);
  }

  /** Leaves room for the length of what is written next. @returns what `closeSized` is to be given behind it. */
  openSized(): number {
    this.#reserve(4);
    this.#at += 4;
    return this.#at;
  }

  closeSized(start: number): void {
    this.#buffer.writeInt32BE(this.#at - start, start - 4);
  }

  /** The length in bytes, then the text. */
  sizedText(text: string): void {
    const start = this.openSized();
    this.#text(text);
    this.closeSized(start);
  }

  sizedBytes(bytes: Uint8Array): void {
    this.int32(bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** What was written, as a buffer of its own; the writer is empty again. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.#at);
    this.#buffer.copy(taken, 0, 0, this.#at);
    this.clear();
    return taken;
  }

  clear(): void {
    if (this.#buffer.length > MOST_KEPT_BYTES) this.#buffer = Buffer.allocUnsafe(INITIAL_BYTES);
    this.#at = 0;
  }

  #text(text: string): void {
    // A UTF-16 code unit is at most three bytes of UTF-8.
    this.#reserve(text.length * 3);
    if (text.length > SHORT_TEXT || !this.#ascii(text)) this.#at += this.#buffer.write(text, this.#at, 'utf8');
  }

  /** Writes text that is all ASCII. @returns false for other text, of which nothing is written. */
  #ascii(text: string): boolean {
    const buffer = this.#buffer;
    const start = this.#at;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) return false;
      buffer[start + index] = code;
    }
    this.#at = start + text.length;
    return true;
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
