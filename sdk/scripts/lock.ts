import { readFileSync, writeFileSync } from 'node:fs';

// Takes the download addresses out of the lock file: the hashes stay, and any registry can serve it.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { resolved?: string }> };
for (const entry of Object.values(lock.packages)) if (entry.resolved?.startsWith('http')) delete entry.resolved;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
