extension SoundLibraries {
    static let manyLanguages = ##"""
        -- content/site.yaml --
        title: Bibliothèque
        base-url: https://example.org/
        language: fr
        -- content/library.md --
        ---
        title: Toutes les langues
        ---
        Voir [le français](francais/overview.md), [日本語](nihongo/overview.md) et [العربية](arabiyya/overview.md).
        -- content/francais/overview.md --
        ---
        title: La diplomatie des masques
        summary: Ce que c’est, et ce que l’on en dit.
        takeaways: [Une chose, Une autre, La troisième]
        ---
        — Bonjour, dit-elle.
        — Bonjour.

        « Voici [la deuxième partie](sections/1-élan.md#l-été-à-paris) », répond-il ; plus rouge que jamais, il part.

        N°1 : l’exportation. 1°) D’abord… 2°) ensuite !
        -- content/francais/sections/1-élan.md --
        ---
        title: L’élan
        ---
        ## L-été à Paris

        Il fit chaud, *très* chaud. Prix : 3 € ; c’est-à-dire **presque rien**.
        -- content/francais/faq.md --
        ---
        title: Questions
        ---
        ## Qu’est-ce que c’est ?

        Une chose.
        -- content/nihongo/overview.md --
        ---
        title: マスク外交とは何か、その目的と方法と結果について
        summary: 中国が二〇二〇年の春に各国へ送ったマスクと医療支援についての説明です。
        takeaways: [一つ目の要点, 二つ目の要点, 三つ目の要点, 四つ目の要点]
        ---
        これは**要点**です。「引用」も*強調*もあります。詳しくは[よくある質問](faq.md#マスク外交とは)を見てください。

        | 項目 | 値 |
        | --- | --- |
        | 期間 | 二〇二〇年 |
        -- content/nihongo/faq.md --
        ---
        title: よくある質問
        ---
        ## マスク外交とは？

        外交の一つです。
        -- content/arabiyya/overview.md --
        ---
        title: دبلوماسية الكمامات
        summary: ما هي ولماذا.
        takeaways: [الأولى, الثانية, الثالثة]
        ---
        هذا نص **مهم** مع [أسئلة](faq.md#ما-هي).
        -- content/arabiyya/faq.md --
        ---
        title: أسئلة
        ---
        ## ما هي؟

        شيء.
        -- content/ellinika/overview.md --
        ---
        title: Η διπλωματία της μάσκας
        takeaways: [Ένα, Δύο, Τρία]
        ---
        ΗΠΑ, ΕΕ και ΝΑΤΟ. Δείτε [τις ερωτήσεις](faq.md).
        -- content/ellinika/faq.md --
        ---
        title: Ερωτήσεις
        ---
        ## Τι είναι αυτό;

        Κάτι.
        -- content/deutsch/overview.md --
        ---
        title: Maskendiplomatie
        takeaways: [Eins, Zwei, Drei]
        ---
        Mehr steht [hier im Bericht](faq.md); 1.Mai und 3.Oktober sind Feiertage, #Zusammenhalt ein Schlagwort.

        „Straßen“ – GROẞ geschrieben: STRASSE. Emoji 🎉 im Satz sind kein Problem.

        🎉 Ein Absatz darf mit einem Emoji anfangen.
        -- content/deutsch/faq.md --
        ---
        title: Fragen
        ---
        ## Was ist das?

        Etwas.
        """##
}
