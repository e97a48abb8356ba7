extension HeldOutPhrases {
    static let englishNames = HeldOutPhrases(
        code: "en",
        text: """
            name: this is ⟦Thandiwe Mokoena⟧, I phoned on Monday about the oven
            name: it's ⟦Zbyszek⟧ again, sorry to bother you
            name: you can reach my daughter, her name's ⟦Solveig⟧
            name: my name's ⟦Ekow Asante-Darko⟧ and I've got two contracts with you
            name: ⟦Oyinkansola⟧ speaking, how may I help?
            name: surname ⟦Vandersteen⟧, first name ⟦Wouter⟧
            name: that's spelled ⟦B, J, O, R, N⟧
            name: I think it was Mr ⟦Papadimitriou⟧ who came round
            name: is that you, ⟦Temitope⟧?
            name: the account belongs to my late husband, ⟦Aurelio Benedetti⟧
            name: the delivery went to a lady called ⟦Xiulan⟧ next door
            name: hello, my name is ⟦nkechi okafor⟧ and the app keeps crashing
            name: good morning this is ⟦bartholomew quill⟧ calling about my invoice
            name: i was told by mr ⟦abernathy⟧ that you would ring back
            name: i'm ⟦Ingeborg⟧ from the second floor
            name: could you put it under ⟦Casimir Dufresne⟧ instead
            name: I'm calling for my neighbour ⟦Philomena⟧, she's ninety-two
            name: please make it out to ⟦Ghislaine Tremblay⟧
            name: the engineer was named ⟦Mustafa Yildiz⟧, very helpful man
            name: sign me up as Dr ⟦Anneliese Roth⟧
            name: everyone calls me ⟦Bunty⟧
            name: you spoke to my wife, ⟦Chidinma⟧, this morning
            name: cardholder's ⟦Wolfgang Steiner⟧, that's my dad
            name: it should say ⟦Evangeline Marsh⟧ at the top of the bill
            name: ⟦Rajesh⟧ in your billing team promised me a credit
            name: the name on the booking is ⟦Takahashi⟧
            name: am I talking to ⟦Marguerite⟧?
            name: hi, ⟦Olumide Bakare⟧ here, ringing back as promised
            name: the tenancy is in the name of ⟦Rosalind Achterberg⟧
            name: ask for ⟦Siegfried⟧ in the workshop, he knows about it
            clean: I called Vodafone twice and Samsung once
            clean: It worked fine on Windows, then Chrome updated.
            clean: We moved from Leeds to Bristol in March.
            clean: Thanks, that's all I needed.
            clean: This is Premium, isn't it?
            clean: I'm British, so the date format confuses me.
            clean: Do you deliver to Northern Ireland?
            clean: The Sunday before Christmas nobody answered.
            clean: My husband says the Wi-Fi is fine.
            clean: My wife and I both use the Android app.
            clean: it is happening again and again
            clean: This is really annoying, you know.
            clean: Is it compatible with Google Calendar?
            clean: I spoke to Customer Services yesterday.
            clean: the man called twice and left no card
            clean: a colleague of mine recommended the Pro plan
            clean: I want the Galaxy, not the Pixel.
            clean: Could you switch it to English, please?
            clean: The mark as read button vanished.
            clean: I paid with Visa, then with PayPal.
            clean: she is calling about the same thing
            clean: it's on the letter from the Home Office
            clean: You sent it to London, England, by mistake?
            clean: the driver called from the gate
            clean: My daughter's Xbox won't connect.
            clean: I am from Scotland originally
            clean: Hello, this is about my order.
            clean: The boss says we need the Enterprise licence.
            clean: It said Error, then nothing.
            clean: do you think it will be ready by Friday?
            last: hello there, the name's ⟦Oyelaran⟧, I called about the boiler
            last: I go by ⟦Tunde⟧ mostly
            last: her full name is ⟦Marigold Ashworth-Byrne⟧
            last: it's registered to my uncle ⟦Ferdinand Kessler⟧
            last: my name is ⟦yevhen kravets⟧ and i live abroad
            last: you're speaking with ⟦Ottilie⟧, what can I do for you
            last: Mr ⟦Nwachukwu⟧ will be at home after five
            last: thanks very much, ⟦Bashir⟧, bye
            last: a gentleman named ⟦Ezekiel⟧ took the parcel in
            last: ⟦Wilhelmina⟧ calling from the surgery
            last: could you spell that? ⟦A G N E S⟧
            last: the cheque should be made out to ⟦Leopold Varga⟧
            last: this is doctor ⟦Sanjukta Rao⟧ from the clinic
            last: can you still hear me, ⟦Ebenezer⟧?
            last: our daughter ⟦Clementine⟧ set it up for us
            calm: We use Teams and Slack at work.
            calm: I'm Android through and through.
            calm: Is this Premium or Basic?
            calm: My mother says Netflix buffers.
            calm: It arrived from Amazon on Tuesday, thanks.
            calm: the guy named a price and left
            calm: It is Bluetooth, not Wi-Fi.
            calm: Hi, I need help with Outlook.
            calm: this is driving me mad and nobody is calling
            calm: You sent me the wrong Bosch, again.
            """)
}
