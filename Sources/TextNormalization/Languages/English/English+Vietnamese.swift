extension EnglishTables {
    /// Vietnamese for an English voice, chosen by the phonemes that the engine makes of it.
    static let vietnamese = VietnameseRespelling(onsets: onsets, rimes: rimes) { onset, rime in
        switch (onset, rime) {
        case ("h", _) where rime.hasPrefix("w"): rime
        case ("kw", _) where rime.hasPrefix("w") || rime.hasPrefix("y"): onset + rime.dropFirst()
        case ("nee", _) where rime.hasPrefix("ee"): "n" + rime
        case ("nee", _) where rime.hasPrefix("w"): "noo" + rime
        case _ where rime.hasPrefix("w") && "lmnrvfp".contains(onset.suffix(1)): onset + "oo" + rime
        default: onset + rime
        }
    }

    private static let onsets = """
        b=b c=k ch=ch d=z đ=d g=g gh=g gi=z h=h k=k kh=k l=l m=m n=n ng=n ngh=n nh=nee p=p ph=f qu=kw r=r s=s
        t=t th=t tr=tr v=v x=s
        """

    private static let rimes = """
        a=ah ac=ack ach=ack ai=ai am=am an=an ang=ang anh=an ao=ao ap=ap at=at au=au ay=ai ăc=ack ăm=am ăn=an
        ăng=ang ăp=ap ăt=at âc=uck âm=am ân=an âng=ung âp=up ât=ut âu=oh ây=ay e=eh ec=eck em=em en=en eng=eng
        eo=ayo ep=ep et=et ê=ay êch=eck êm=em ên=en ênh=en êp=ep êt=et êu=ayoo i=ee ia=eeah ich=ick iêc=eeyeck
        iêm=eeyem iên=eeyen iêng=eeyeng iêp=eeyep iêt=eeyet iêu=eeyoo im=im in=in inh=in ip=ip it=it iu=eeyoo
        o=aw oa=wah oac=wack oai=wye oan=wan oang=wang oanh=wan oat=wat oay=wye oăn=wan oăng=wang oe=way oc=ock
        oi=oy om=om on=on ong=ong op=op ot=ot ô=oh ôc=oke ôi=oy ôm=ohm ôn=ohn ông=ong ôp=ope ôt=ote ơ=er ơi=oy
        ơm=um ơn=un ơp=up ơt=ut u=oo ua=ooah uân=wan uât=wat uây=way uc=ook uê=way ui=ooey um=oom un=oon
        ung=oong uôc=ook uôi=ooey uôm=oom uôn=oon uông=oong uôt=oot up=oop ut=oot uơ=wer uy=wee uya=weeah
        uyên=wen uyêt=wet uynh=win uyt=wit ư=oo ưa=ooah ưc=ook ưng=ung ươc=ook ươi=ooey ươm=oom ươn=oon
        ương=oong ươt=oot ươu=eeyoo ưt=oot ưu=eeyoo y=ee ych=ick ynh=in yt=it yêm=yem yên=yen yêt=yet yêu=yoo
        """
}
