// Preloaded before a program of ours: the first connection that it tries to make ends it.
const dgram = require("node:dgram");
const dns = require("node:dns");
const net = require("node:net");

function refuse(what) {
  return () => {
    require("node:fs").writeSync(2, `no network allowed: ${what}\n`);
    process.exit(97);
  };
}

net.Socket.prototype.connect = refuse("connect");
net.Server.prototype.listen = refuse("listen");
dgram.createSocket = refuse("datagram");
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveMx", "resolveTxt"]) dns[name] = refuse(name);
