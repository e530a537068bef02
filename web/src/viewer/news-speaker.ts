const pauseMs = 5000;
const mostSentences = 3;

/** Says what changed, at most once in five seconds, so that a lively room does not drown the reader. */
export class NewsSpeaker {
  private readonly say: (sentences: readonly string[], more: number) => void;
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private resting = false;

  constructor(say: (sentences: readonly string[], more: number) => void) {
    this.say = say;
  }

  add(sentence: string): void {
    this.waiting.push(sentence);
    if (!this.resting) {
      this.speak();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private speak(): void {
    const sentences = this.waiting.splice(0);
    this.resting = sentences.length > 0;
    if (this.resting) {
      this.say(sentences.slice(-mostSentences), Math.max(0, sentences.length - mostSentences));
      this.timer = setTimeout(() => this.speak(), pauseMs);
    }
  }
}
