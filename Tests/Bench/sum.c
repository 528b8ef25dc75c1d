/* What pricing a file of use is measured against: parses `item,quantity,rate` line by line and sums quantity times
 * rate exactly, in units of 10^-12, which is as fine as six places each can be. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A number with at most six places, in millionths. */
static unsigned long millionths(const char **text)
{
    unsigned long number = 0;
    int places = 0, has_point = 0;
    for (;; (*text)++) {
        char c = **text;
        if (c >= '0' && c <= '9') {
            number = number * 10 + (unsigned long)(c - '0');
            places += has_point;
        } else if (c == '.' && !has_point) {
            has_point = 1;
        } else {
            break;
        }
    }
    for (; places < 6; places++) number *= 10;
    return number;
}

int main(int count, char **arguments)
{
    FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
    if (!file) return 1;
    setvbuf(file, NULL, _IOFBF, 1 << 18);
    char *line = NULL;
    size_t room = 0;
    unsigned __int128 sum = 0;
    if (getline(&line, &room, file) < 0) return 1;
    while (getline(&line, &room, file) > 0) {
        const char *text = strchr(line, ',');
        if (!text) return 1;
        text++;
        unsigned long quantity = millionths(&text);
        if (*text++ != ',') return 1;
        sum += (unsigned __int128)quantity * millionths(&text);
    }
    unsigned long long unit = 1000000000000ULL;
    char places[16];
    snprintf(places, sizeof places, "%012llu", (unsigned long long)(sum % unit));
    for (int end = 11; end >= 0 && places[end] == '0'; end--) places[end] = 0;
    printf(places[0] ? "%llu.%s\n" : "%llu\n", (unsigned long long)(sum / unit), places);
    free(line);
    fclose(file);
    return 0;
}
