extension FrenchTables {
    /// Vietnamese for a French voice, chosen by the phonemes that the engine makes of it.
    static let vietnamese = VietnameseRespelling(onsets: onsets, rimes: rimes) { onset, rime in
        onset == "kou" && rime.hasPrefix("ou") ? onset + rime.dropFirst(2) : onset + rime
    }

    private static let onsets = """
        b=b c=k ch=tch d=z đ=d g=g gh=gu gi=z h=h k=k kh=k l=l m=m n=n ng=n ngh=n nh=gn p=p ph=f qu=kou r=r s=s
        t=t th=t tr=tr v=v x=s
        """

    private static let rimes = """
        a=a ac=aque ach=aque ai=aille am=amme an=anne ang=angue anh=agne ao=ao ap=ape at=ate au=aou ay=aille
        ăc=aque ăm=amme ăn=anne ăng=angue ăp=ape ăt=ate âc=aque âm=amme ân=anne âng=angue âp=ape ât=ate âu=aou
        ây=eille e=è ec=èque em=ème en=enne eng=engue eo=éo ep=èpe et=ette ê=é êch=èque êm=ème ên=enne ênh=ègne
        êp=èpe êt=ette êu=éou i=i ia=ia ich=ique iêc=ièque iêm=ième iên=iène iêng=iengue iêp=ièpe iêt=iette
        iêu=iou im=ime in=ine inh=igne ip=ipe it=ite iu=iou o=o oa=oua oac=ouaque oai=ouaille oan=ouanne
        oang=ouangue oanh=ouagne oat=ouate oay=ouaille oăn=ouanne oăng=ouangue oe=ouè oc=oque oi=oï om=omme
        on=onne ong=ongue op=ope ot=otte ô=ô ôc=oque ôi=oï ôm=ôme ôn=ône ông=ongue ôp=ope ôt=ote ơ=eu ơi=euille
        ơm=eume ơn=eune ơp=eupe ơt=eute u=ou ua=oua uân=ouanne uât=ouate uây=oueille uc=ouque uê=oué ui=ouille
        um=oume un=oune ung=oune uôc=ouoque uôi=ouoï uôm=ouome uôn=ouonne uông=ouongue uôt=ouotte up=oupe
        ut=oute uơ=oueu uy=oui uya=ouia uyên=ouiène uyêt=ouiette uynh=ouigne uyt=ouite ư=eu ưa=eua ưc=euque
        ưng=eungue ươc=euoque ươi=euoï ươm=euome ươn=euonne ương=euongue ươt=euotte ươu=iou ưt=eute ưu=iou y=i
        ych=ique ynh=igne yt=ite yêm=ième yên=iène yêt=iette yêu=iou
        """
}
