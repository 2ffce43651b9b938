package org.anlan.workorder;

import java.util.List;

record OrderPage(List<OrderView> items, long total, int page, int size) {}
