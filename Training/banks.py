#!/usr/bin/env python3
"""Splits the raw material into a training bank, a bank of voices, music and noise held out, and both together, and
adds synthetic music of eight styles: banks.py SOURCE_BANK OUT"""
import json, os, sys, numpy as np, soundfile as sf
from scipy import signal
SRC=os.path.abspath(sys.argv[1]); b=json.load(open(SRC+'/bank.json'))
R=16000
def synth(seed, style, secs=40):
    r=np.random.default_rng(seed); n=secs*R; y=np.zeros(n); t0=0
    bpm=r.uniform(66,140); beat=60/bpm; key=r.integers(40,56)
    scale=np.array([0,2,4,5,7,9,11] if r.random()<.6 else [0,2,3,5,7,8,10])
    prog=[int(x) for x in r.choice([0,3,4,5,1],4)]
    def f(m): return 440*2**((m-69)/12)
    def note(m,d,kind,amp):
        k=int(d*R); t=np.arange(k)/R; fr=f(m)
        vib=1
        ph=2*np.pi*fr*t
        if kind in('flute','violin','sung'): ph=ph+ (fr*0.012/5.5)*np.cos(2*np.pi*5.5*t+r.uniform(0,6))*np.clip(t*4,0,1)*2
        nh=int(min(30,3800/fr)) or 1
        if kind=='piano': a=[np.exp(-h*.35) for h in range(nh)]; env=np.exp(-t*r.uniform(1.5,4))
        elif kind=='pluck': a=[1/(h+1) for h in range(nh)]; env=np.exp(-t*r.uniform(3,6))
        elif kind=='flute': a=[np.exp(-h*1.2) for h in range(nh)]; env=np.minimum(1,np.minimum(t/.08,(d-t)/.08))
        elif kind in('violin','pad','sung'): a=[1/(h+1) for h in range(nh)]; env=np.minimum(1,np.minimum(t/.12,(d-t)/.12))
        elif kind=='square': a=[(h%2==0)/(h+1) for h in range(nh)]; env=np.minimum(1,(d-t)/.02)*np.exp(-t*1.0)
        else: a=[1]; env=np.ones(k)
        x=sum(A*np.sin((h+1)*ph+r.uniform(0,6)) for h,A in enumerate(a) if A>.004)
        return amp*x*np.clip(env,0,1)
    def put(s,x):
        i=int(s*R)
        if i<n: m=min(len(x),n-i); y[i:i+m]+=x[:m]
    deg=lambda d: key+12*(d//7)+scale[d%7]
    bar=0; T=0
    lead={'piano':'piano','strings':'violin','flute':'flute','pop':'square','choir':'sung','guitar':'pluck','solo':'violin','song':'sung'}[style]
    formants=[(700,1200),(350,2200),(500,900),(450,1800),(320,800)]
    mel=7+int(r.integers(0,5))
    lead_track=[]
    while T<secs:
        c=prog[bar%4]
        if style in('strings','choir','pop','song','flute'):
            for d in(0,2,4): put(T,note(deg(c+d)+ (12 if style!='pop' else 0),4*beat*.98,'pad',.12 if style!='song' else .06))
        if style in('piano','guitar','song'):
            for q in range(8): put(T+q*beat/2,note(deg(c+[0,2,4,7][q%4]+(7 if r.random()<.3 else 0)),beat*1.5,'pluck' if style!='piano' else 'piano',.25 if style!='song' else .1))
        if style in('pop','guitar','song','flute'):
            for q in range(4):
                put(T+q*beat,note(deg(c)-12,beat*.9,'pluck',.35))
                k=int(.15*R); e=np.exp(-np.arange(k)/(R*.03))
                if q%2==0: put(T+q*beat,.5*np.sin(2*np.pi*(60+80*e)*np.arange(k)/R)*e)
                else: put(T+q*beat,.25*r.standard_normal(k)*e)
                if style=='pop':
                    for hh in(0,.5): put(T+(q+hh)*beat,.08*np.diff(r.standard_normal(1200),prepend=0)*np.exp(-np.arange(1200)/250))
        s=T
        while s<T+4*beat-.01:
            d=float(r.choice([.5,1,1,2]))*beat; d=min(d,T+4*beat-s)
            if r.random()<.85:
                mel=int(np.clip(mel+r.integers(-2,3),5,16))
                x=note(deg(mel)+ (0 if lead!='sung' else 0),d*.97,lead,.3)
                if lead=='sung':
                    fa,fb=formants[r.integers(5)]
                    z=np.zeros_like(x)
                    for fc,bw,g in((fa,90,1),(fb,120,.6),(2700,200,.3)):
                        bq=signal.iirpeak(fc,fc/bw,fs=R); z+=g*signal.lfilter(*bq,x)
                    k=int(.06*R)
                    if r.random()<.6 and len(z)>2*k:  z[:k]=.03*r.standard_normal(k)
                    x=3*z
                put(s,x)
            s+=d
        T+=4*beat; bar+=1
    # some room
    ir=np.exp(-np.arange(int(.3*R))/(R*.06))*r.standard_normal(int(.3*R))*.02; ir[0]=1
    y=signal.fftconvolve(y,ir)[:n]
    y*=0.15/np.sqrt(np.mean(y**2)); return np.tanh(y)
if __name__=='__main__':
    val=dict(voices='ls3080 ls367 tc7800 tc8580 tc8630 tc8747 es_ru1 es_uk1 es_pl1'.split(), music=['macroform-cold_day'], noise=['sb_noise3'], styles=['flute','song'])
    for name in('train','val','all'):
        root=f'{sys.argv[2]}/bank_{name}'; os.makedirs(root+'/synth',exist_ok=True)
        for k in('speech','digits','ivr','music','noise','babble'):
            if not os.path.islink(f'{root}/{k}'): os.symlink(f'{SRC}/{k}',f'{root}/{k}')
        pick=lambda v: True if name=='all' else (v==(name=='val'))
        j={'sr':R,'lang':b['lang']}
        j['speech']={v:u for v,u in b['speech'].items() if pick(v in val['voices'])}
        j['digits']={v:u for v,u in b['digits'].items() if pick(v=='fsdd_theo')}
        j['ivr']={v:(u if name=='all' else u[10:] if name=='val' else u[:10]) for v,u in b['ivr'].items()}
        j['music']=[m for m in b['music'] if pick(any(x in m['file'] for x in val['music']))]*(1 if name=='val' else 2)
        j['noise']=[m for m in b['noise'] if pick(any(x in m['file'] for x in val['noise']))]
        j['babble']=b['babble'] if name=='all' else b['babble'][9:] if name=='val' else b['babble'][:9]
        seed={'train':0,'val':1000,'all':2000}[name]
        for i,st in enumerate(['piano','strings','pop','choir','guitar','solo','song','flute','song','choir','strings','pop'] if name!='val' else ['flute','song','pop','solo']):
            x=synth(seed+i,st); p=f'synth/{st}{i}.wav'; sf.write(f'{root}/{p}',x,R)
            j['music'].append({'dur':len(x)/R,'file':p,'rms_db':round(20*np.log10(np.sqrt(np.mean(x**2))),1)})
        json.dump(j,open(root+'/bank.json','w'))
        print(name,len(j['speech']),len(j['music']))
