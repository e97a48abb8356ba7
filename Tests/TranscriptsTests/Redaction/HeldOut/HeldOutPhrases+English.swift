extension HeldOutPhrases {
    static let english = HeldOutPhrases(
        code: "en",
        text: """
            card: alright the card is ⟦4242 4242 4242 4242⟧ and it runs out in march
            card: put the thirty quid on my Mastercard, ⟦5555555555554444⟧
            card: amex, so it's shorter, ⟦3782 822463 10005⟧
            card: ready? ⟦six oh one one⟧, then ⟦one one one one⟧, ⟦one one one one⟧ and finally ⟦one one one seven⟧
            card: I keep typing ⟦4000-0566-5566-5556⟧ and your page keeps saying invalid
            card: forty twelve, no sorry, ⟦four zero one two eight eight eight eight eight eight eight eight one eight eight one⟧
            card: the new one they posted me is ⟦2223 0031 2200 3222⟧
            card: what I've got printed here is ⟦5105 1051 0510 5100⟧, does that look right to you?
            card: use the business one: ⟦30569309025904⟧
            card: ⟦double three five six⟧ hang on no, read it back: ⟦3566 0020 2036 0505⟧
            code: the last three on the strip, ⟦417⟧
            code: there's a four digit pin on the letter, ⟦8052⟧
            code: I've just had a text with ⟦639204⟧ in it, is that the code you need?
            code: cvv is ⟦nine oh six⟧
            code: my telephone banking passcode? ⟦7731⟧
            code: the one time password says ⟦550 183⟧
            code: security number on the back reads ⟦two two eight⟧
            code: the verification thing, it's ⟦4 4 1 9 0 2⟧
            email: best address for me would be ⟦petra_holm@yahoo.se⟧
            email: write to ⟦accounts@smithandson.co.uk⟧ please
            email: it's ⟦j for juliet dot parsons at btinternet dot com⟧
            email: ⟦karen underscore nineteen eighty at hotmail dot com⟧, all one word
            email: the login is ⟦dave.r.miller+shop@gmail.com⟧
            email: try ⟦info at greenvalley dot ie⟧
            email: my work one, ⟦t.osei@hospital.nhs.uk⟧, not the private one
            email: I typed ⟦luis hyphen romero at icloud dot com⟧ when I signed up
            email: receipts go to ⟦billing@three-oaks.org⟧
            email: that'd be ⟦susan dot wright seven at sky dot com⟧
            phone: ring my wife instead, ⟦07911 123456⟧
            phone: the landline's ⟦0161 496 0000⟧
            phone: I'm abroad so it's ⟦+34 612 345 678⟧
            phone: oh seven seven hundred, ⟦nine hundred one two three⟧, no wait, write ⟦07700 900123⟧
            phone: text me at ⟦(202) 555-0143⟧
            phone: mobile is ⟦oh seven four double eight three one nine two six oh⟧
            phone: you've got an old number, the new one's ⟦020 7946 0958⟧
            phone: my brother's, ⟦double oh four four seven nine one one two three four five six seven⟧
            phone: the shop can be reached on ⟦01632960123⟧
            phone: extension aside, dial ⟦+1 (415) 555-2671⟧
            name: good afternoon, you're through to ⟦Michelle⟧, how can I help
            name: yes hello, ⟦Graham Pettigrew⟧ calling about my boiler cover
            name: it'll be under my husband's name, ⟦Tomasz Zielinski⟧
            name: who am I speaking with? — ⟦Abigail⟧
            name: Mrs ⟦Henderson⟧, can you hear me?
            name: the policyholder's called ⟦Rashid Mahmood⟧
            name: my name's ⟦Siobhan⟧, S I O B H A N
            name: I was dealing with a young man called ⟦Callum⟧ last week
            name: put me down as ⟦Dr Vivian Achebe⟧
            name: thanks ⟦Jasmine⟧, that's brilliant
            name: could I take your full name please, Mr ⟦Douglas Firth⟧, is it?
            name: the parcel is addressed to ⟦Elena Marchetti⟧
            name: this is ⟦Kwame Boateng⟧ from flat nine
            name: I'm ringing on behalf of my mum, ⟦Dorothy Fairweather⟧
            name: hi there, ⟦Nadia⟧ here again
            name: she signed it as ⟦Philippa Crane⟧
            document: national insurance number ⟦QQ 12 34 56 C⟧
            document: my NHS number is ⟦943 476 5919⟧
            document: the passport says ⟦502135326⟧
            document: pay it into ⟦GB29 NWBK 6016 1331 9268 19⟧
            document: refund to iban ⟦DE89370400440532013000⟧
            document: NI's ⟦AB 12 34 56 D⟧
            clean: we've had it about six months now and it's never been right
            clean: could you send someone between nine and eleven?
            clean: the third light from the left blinks orange
            clean: I'd rather have a refund than a replacement
            clean: your website logs me out every ten minutes
            clean: it's the one with two handles, not the big one
            clean: I'm afraid he's not available until Thursday
            clean: that's forty-five pounds and twenty pence
            clean: is this the right department for returns?
            clean: the password reset link never turns up
            clean: I called twice yesterday and once this morning
            clean: the name of the product is on the lid
            clean: hold on, I'm just looking for my glasses
            clean: honestly the service has been first class
            clean: the pin on the plug is bent
            clean: we live at the far end of the lane
            clean: May I put you on hold for a minute?
            clean: it was about half past four when it cut out
            clean: I can't find the mark as read button
            clean: that will be five to seven working days
            clean: the card reader by the till doesn't beep
            clean: no problem, speak soon
            clean: the grace period is two weeks, isn't it?
            clean: can you will it to work for once
            clean: there are one hundred and twenty seats in the hall
            clean: I'd give it eight out of ten
            clean: the street in front of us is being dug up
            clean: you told me the number would stay the same
            clean: at the moment nothing loads at all
            clean: it says page four of twelve and then freezes
            """)
}
