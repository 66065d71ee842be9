import BetterSqlite from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTurnstile } from '../../../main/backend/turnstile.ts';

describe('the turnstile', () => {
  let database: BetterSqlite.Database;
  const { signal } = new AbortController();
  beforeEach(() => {
    database = new BetterSqlite(':memory:');
    database.exec('CREATE TABLE t (a)');
  });
  afterEach(() => database.close());

  it('keeps others out of a transaction that its owner lets them through in', async () => {
    const turnstile = createTurnstile(database);
    const order: string[] = [];
    database.exec('BEGIN');
    const other = pause(5).then(async () => {
      await turnstile.enter('other');
      order.push('other');
    });
    for (let step = 0; step < 10; step += 1) {
      await turnstile.letOthersThrough('job', signal);
      await pause(2);
    }
    order.push('job');
    database.exec('COMMIT');
    await other;
    expect(order).toEqual(['job', 'other']);
  });

  it('lets others through when no transaction is open', async () => {
    const turnstile = createTurnstile(database);
    let isThrough = false;
    void turnstile.enter('other').then(() => {
      isThrough = true;
    });
    await turnstile.letOthersThrough('job', signal);
    expect(isThrough).toBe(true);
  });

  it('rolls back what a handler leaves open', () => {
    const turnstile = createTurnstile(database);
    turnstile.begin('job');
    database.exec('BEGIN; INSERT INTO t VALUES (1)');
    expect(turnstile.end('job')).toBe(true);
    expect(database.inTransaction).toBe(false);
    expect(database.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0);
  });

  it('leaves the transaction of a job alone when another request ends', async () => {
    const turnstile = createTurnstile(database);
    turnstile.begin('request');
    turnstile.begin('job');
    database.exec('BEGIN');
    await Promise.race([turnstile.letOthersThrough('job', signal), pause(20)]);
    expect(turnstile.end('request')).toBe(false);
    expect(database.inTransaction).toBe(true);
  });
});
