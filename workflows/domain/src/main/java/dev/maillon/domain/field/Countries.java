package dev.maillon.domain.field;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Countries, read to ISO 3166 alpha-2: by the codes of two or three letters and by their English and French names. */
final class Countries {

    /** What people also say; the JDK has one name of each country in each language. */
    private static final String OTHER_NAMES = """
            US: USA, the US, United States of America, États-Unis d'Amérique, New Jersey, New Mexico
            GB: UK, Great Britain, Grande-Bretagne, England, Angleterre, Scotland, Écosse, Wales, Pays de Galles, \
            Northern Ireland, Irlande du Nord
            AE: UAE, Emirates, Émirats
            CD: Democratic Republic of the Congo, République démocratique du Congo, DR Congo, DRC, RDC
            CG: Republic of the Congo, République du Congo
            CI: Ivory Coast
            CV: Cabo Verde
            CZ: Czech Republic, République tchèque
            HK: Hong Kong
            KR: Korea, Corée, Republic of Korea
            MM: Myanmar, Burma, Birmanie
            MK: Macedonia, Macédoine
            MO: Macau, Macao
            MU: Île Maurice
            NL: Holland, Hollande, The Netherlands
            PS: Palestine
            SZ: Swaziland
            TR: Turkey
            VA: Vatican
            """;

    private static final Places PLACES = places();

    private Countries() {}

    static Optional<String> read(String text) {
        return PLACES.read(text);
    }

    private static Places places() {
        Places places = new Places();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            places.addCode(code, code);
            places.addCode(country.getISO3Country(), code);
            Stream.of(Locale.ENGLISH, Locale.FRENCH).forEach(in -> places.addName(country.getDisplayCountry(in), code));
        }
        OTHER_NAMES.lines().forEach(line -> addOtherNames(places, line));
        return places;
    }

    private static void addOtherNames(Places places, String line) {
        String code = line.substring(0, 2);
        Stream.of(line.substring(4).split(", ", -1)).forEach(name -> places.addName(name, code));
    }
}
