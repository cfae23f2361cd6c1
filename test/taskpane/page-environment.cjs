const { TextDecoder, TextEncoder } = require('node:util');
const { MessageChannel } = require('node:worker_threads');
const { TestEnvironment } = require('jest-environment-jsdom');

/** A page that, as browsers do, can read text from bytes, hands messages on and watches sizes. */
class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const channels = [];
    class PageChannel extends MessageChannel {
      constructor() {
        super();
        channels.push(this);
      }
    }
    this.channels = channels;
    // Nothing has a size here, and nothing changes it.
    class ResizeObserver {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
    Object.assign(this.global, {
      ResizeObserver,
      TextDecoder,
      TextEncoder,
      Uint8Array,
      MessageChannel: PageChannel,
    });
    // Nothing has a place on this page, nor can be scrolled to it.
    this.global.Element.prototype.scrollIntoView = () => undefined;
  }

  /** The page is left: an open channel would keep the process. */
  async teardown() {
    for (const { port1 } of this.channels) port1.close();
    await super.teardown();
  }
}

module.exports = PageEnvironment;
