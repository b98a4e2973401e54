@NullMarked
package com.example.followups;

import org.jspecify.annotations.NullMarked;
