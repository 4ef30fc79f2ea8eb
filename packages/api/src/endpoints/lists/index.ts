import type { Endpoint } from '../../endpoint.ts';
import { getList } from './get-list.ts';
import { listLists } from './list-lists.ts';
import { putList } from './put-list.ts';

export const listEndpoints: readonly Endpoint[] = [listLists, getList, putList];
